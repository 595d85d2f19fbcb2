package org.hindsight.plugins.parkinsons;

import java.util.List;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureSchema.Section;
import org.hindsight.plugin.NumericFeature;

/**
 * What is asked and predicted. Names and order are those of the public file, so that its rows can be pasted. Ranges end where a share
 * written in percent would begin, so that such a slip is turned away.
 */
final class VoiceQuestions {

    static final ClassTarget TARGET = new ClassTarget(List.of("no", "yes"), "yes");

    static final String MEAN_PITCH = "MDVP:Fo(Hz)";
    static final String HIGHEST_PITCH = "MDVP:Fhi(Hz)";
    static final String LOWEST_PITCH = "MDVP:Flo(Hz)";
    static final String RAP = "MDVP:RAP";
    static final String DDP = "Jitter:DDP";
    static final String APQ3 = "Shimmer:APQ3";
    static final String DDA = "Shimmer:DDA";

    static final FeatureSchema SCHEMA = FeatureSchema.of(pitch(), jitter(), shimmer(), noise(), nonlinear());

    private VoiceQuestions() {}

    private static Section pitch() {
        return new Section("Pitch of a long, steady “aah”", List.of(
                NumericFeature.decimal(MEAN_PITCH, "Mean pitch", "Hz", 50, 600, 0.001)
                        .withHelp("Mean fundamental frequency of a vowel held as steadily as possible. Fo in MDVP, “Mean pitch” in "
                                + "Praat."),
                NumericFeature.decimal(HIGHEST_PITCH, "Highest pitch", "Hz", 50, 1000, 0.001)
                        .withHelp("Fhi in MDVP, “Maximum pitch” in Praat."),
                NumericFeature.decimal(LOWEST_PITCH, "Lowest pitch", "Hz", 40, 600, 0.001)
                        .withHelp("Flo in MDVP, “Minimum pitch” in Praat.")));
    }

    private static Section jitter() {
        return new Section("Jitter: how the pitch trembles", List.of(
                NumericFeature.decimal("MDVP:Jitter(%)", "Jitter (local)", "", 0, 0.1, 0.00001)
                        .withHelp("Mean difference between two neighbouring periods as a share of the mean period. Write shares: "
                                + "0.784 % is 0.00784."),
                NumericFeature.decimal("MDVP:Jitter(Abs)", "Jitter (local, absolute)", "s", 0, 0.001, 0.000001)
                        .withHelp("The same difference in seconds: 70 µs are 0.00007."),
                NumericFeature.decimal(RAP, "Jitter (rap)", "", 0, 0.1, 0.00001)
                        .withHelp("Relative average perturbation, over 3 periods, as a share."),
                NumericFeature.decimal("MDVP:PPQ", "Jitter (ppq5)", "", 0, 0.1, 0.00001)
                        .withHelp("Pitch perturbation quotient, over 5 periods, as a share. PPQ in MDVP."),
                NumericFeature.decimal(DDP, "Jitter (ddp)", "", 0, 0.3, 0.00001)
                        .withHelp("Three times the rap, so the model does without it. Fill it in only to have the rap checked.")
                        .optional()));
    }

    private static Section shimmer() {
        return new Section("Shimmer: how the loudness trembles", List.of(
                NumericFeature.decimal("MDVP:Shimmer", "Shimmer (local)", "", 0, 0.5, 0.00001)
                        .withHelp("Mean difference between the amplitudes of two neighbouring periods as a share of the mean "
                                + "amplitude. Write shares: 4.374 % is 0.04374."),
                NumericFeature.decimal("MDVP:Shimmer(dB)", "Shimmer (local, dB)", "dB", 0, 5, 0.001)
                        .withHelp("The same difference in decibels. ShdB in MDVP."),
                NumericFeature.decimal(APQ3, "Shimmer (apq3)", "", 0, 0.5, 0.00001)
                        .withHelp("Amplitude perturbation quotient over 3 periods, as a share."),
                NumericFeature.decimal("Shimmer:APQ5", "Shimmer (apq5)", "", 0, 0.5, 0.00001)
                        .withHelp("The same over 5 periods."),
                NumericFeature.decimal("MDVP:APQ", "Shimmer (apq11)", "", 0, 0.5, 0.00001)
                        .withHelp("The same over 11 periods. APQ in MDVP."),
                NumericFeature.decimal(DDA, "Shimmer (dda)", "", 0, 1.5, 0.00001)
                        .withHelp("Three times the apq3, so the model does without it. Fill it in only to have the apq3 checked.")
                        .optional()));
    }

    private static Section noise() {
        return new Section("Noise in the voice", List.of(
                NumericFeature.decimal("NHR", "Noise-to-harmonics ratio", "", 0, 2, 0.00001)
                        .withHelp("NHR in MDVP; a share, not decibels."),
                NumericFeature.decimal("HNR", "Harmonics-to-noise ratio", "dB", -10, 50, 0.001)
                        .withHelp("HNR, “Mean harmonics-to-noise ratio” in Praat.")));
    }

    private static Section nonlinear() {
        return new Section("Nonlinear measures", List.of(
                NumericFeature.decimal("RPDE", "Recurrence period density entropy (RPDE)", "", 0, 1, 0.000001)
                        .withHelp("How irregularly the vibration repeats itself, from 0 to 1. Like all measures of this part it comes "
                                + "from the methods of Little and others (2007, 2009); without them a result would be a guess."),
                NumericFeature.decimal("DFA", "Detrended fluctuation analysis (DFA)", "", 0.3, 1.2, 0.000001)
                        .withHelp("Scaling exponent of the turbulent noise."),
                NumericFeature.decimal("spread1", "Spread 1 of the pitch", "", -12, 2, 0.000001)
                        .withHelp("First nonlinear measure of how the pitch varies; usually between -8 and -2."),
                NumericFeature.decimal("spread2", "Spread 2 of the pitch", "", -1, 1, 0.000001)
                        .withHelp("Second such measure; usually between 0 and 0.5."),
                NumericFeature.decimal("D2", "Correlation dimension (D2)", "", 0, 10, 0.000001)
                        .withHelp("How many dimensions the vibration has; usually between 1 and 4."),
                NumericFeature.decimal("PPE", "Pitch period entropy (PPE)", "", 0, 1, 0.000001)
                        .withHelp("How unsteady the pitch is beyond a healthy tremble, from 0 to 1.")));
    }
}
