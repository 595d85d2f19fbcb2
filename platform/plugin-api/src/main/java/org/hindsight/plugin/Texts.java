package org.hindsight.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** How texts are keyed, and where a plugin keeps them. */
public final class Texts {

    static final ResourceBundle NONE = new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[0][];
        }
    };

    private Texts() {}

    /**
     * The texts in the files beside a class, written in UTF-8: those of {@code texts_es.properties} for Spanish and so on, over those of
     * {@code texts.properties}, which holds what stands nowhere in the code, such as advice in English. Both files may be absent.
     * They are read once; the server's own language plays no part.
     *
     * @param plugin a class of the plugin
     * @param locale the reader's language
     * @throws IllegalStateException when a file is there and cannot be read
     */
    public static ResourceBundle beside(Class<?> plugin, Locale locale) {
        return TextFiles.of(plugin, locale.getLanguage());
    }

    /**
     * Texts that follow each other, such as the steps of an advice.
     *
     * @param texts  a plugin's texts
     * @param prefix what their keys begin with; 1, 2, 3 and so on follow
     * @return those from 1 up to the first number that is not there
     */
    public static List<String> numbered(ResourceBundle texts, String prefix) {
        List<String> found = new ArrayList<>();
        while (texts.containsKey(prefix + (found.size() + 1))) {
            found.add(texts.getString(prefix + (found.size() + 1)));
        }
        return List.copyOf(found);
    }

    /**
     * Every key that a complete translation of a plugin has, with the English text: what a translator starts from, and what a test
     * compares a translation with.
     *
     * @return in the order of the form
     */
    public static Map<String, String> keysOf(AssessmentPlugin plugin) {
        Map<String, String> keys = new LinkedHashMap<>();
        Descriptor descriptor = plugin.descriptor();
        keys.put("title", descriptor.title());
        keys.put("summary", descriptor.summary());
        keys.put("audience", descriptor.audience());
        keys.put("asked", descriptor.asked());
        keys.put("disclaimer", descriptor.disclaimer());
        keys.put("horizon", descriptor.horizon());
        int number = 1;
        for (FeatureSchema.Section section : plugin.features().sections()) {
            keys.put("section." + number++, section.title());
            section.features().forEach(feature -> addFeature(keys, feature));
        }
        switch (plugin.target()) {
            case ClassTarget classes -> classes.labels().forEach(label -> keys.put("target.label." + key(label), label));
            case NumericTarget numeric -> keys.put("target.unit", numeric.unit());
        }
        keys.put("followUp.question", plugin.followUp().question());
        plugin.followUp().answers().forEach(answer -> keys.put("followUp.answer." + key(answer.label()), answer.words()));
        keys.values().removeIf(String::isBlank);
        return keys;
    }

    private static void addFeature(Map<String, String> keys, Feature feature) {
        String name = key(feature.name());
        keys.put(name + ".label", feature.label());
        keys.put(name + ".help", feature.help());
        switch (feature) {
            case NumericFeature numeric -> keys.put(name + ".unit", numeric.unit());
            case ChoiceFeature choice ->
                choice.choices().forEach(each -> keys.put(name + ".choice." + key(each.value()), each.label()));
        }
    }

    /**
     * A feature's name or a choice's value as part of a bundle key.
     *
     * @param name any text
     * @return the text with every character but letters, digits, {@code -} and {@code .} replaced by {@code _}
     */
    public static String key(String name) {
        return name.replaceAll("[^\\p{L}\\p{Nd}.-]", "_");
    }
}
