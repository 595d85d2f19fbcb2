package org.hindsight.core.plugin;

/**
 * Is told when plugins come and go; every bean of this type is. Calls come one at a time and in order, on the thread
 * that changed the plugins. {@link Plugins#find} already gives the new state. An exception is logged and stops nothing.
 */
public interface PluginListener {

    /**
     * A plugin serves from now on. When it takes the place of another of the same id, only this method is called,
     * and the former one can still be leased until it returns: drop what was made by the former plugin, such as
     * loaded models, since it keeps the former class loader in memory.
     */
    void loaded(ActivePlugin plugin);

    /** No plugin of this id serves any more. Drop what was made by it. */
    void unloaded(String id);
}
