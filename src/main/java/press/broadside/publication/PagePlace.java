package press.broadside.publication;

/**
 * Where an entry's page lies.
 *
 * @param home section in whose folder
 * @param slug its file's name without the suffix
 */
record PagePlace(String home, String slug) {}
