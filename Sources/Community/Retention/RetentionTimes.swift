package import Storage

/// How long everything is kept on a site now, as sentences say it.
package struct RetentionTimes: Sendable {
    private let amounts: [String: Int]

    package init(_ site: Site, _ db: Database) throws {
        amounts = try RetentionStore(db: db).amounts(site.declarations.all(), site.options)
    }

    /// - Parameter key: of a sentence with places such as `{audit}`.
    package func sentence(_ key: String, _ words: Localization) -> String {
        words.fill(key) { name in amounts[name].map(words.number) }
    }
}
