extension Site {
    /// In the language in which a space speaks to many at once, or to somebody without an account.
    package func words(of space: Space) -> Localization {
        catalogues.words(space.locale ?? options.locale)
    }
}
