package org.hindsight.plugin;

import java.util.ListResourceBundle;
import java.util.ResourceBundle;

/** The bundle of a plugin that brings no translations, and how texts are keyed. */
public final class Texts {

    static final ResourceBundle NONE = new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[0][];
        }
    };

    private Texts() {}

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
