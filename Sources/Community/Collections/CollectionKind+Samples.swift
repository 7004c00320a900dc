import HTTP

extension CollectionKind {
    /// How its routes are called; the feature says what makes one of its files.
    package var samples: [any Declaration] {
        [
            RouteSample(.report, CollectionPaths.collection(content, marked: mark)).asking(
                """
                <sync-collection xmlns="DAV:"><sync-token/><sync-level>1</sync-level>
                <prop><getetag/></prop></sync-collection>
                """)
        ]
    }
}
