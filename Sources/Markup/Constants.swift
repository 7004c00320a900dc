/// The texts of each language that templates name, as `t.news.publish`.
///
/// Templates are bound once for all languages: a program keeps the place of a text, and the
/// renderer looks it up in the table of the language it prints in.
package struct Constants: Sendable {
    package static let none = Constants([:])

    /// The place of each name; the text as it is lies in the place after.
    private let places: [String: Int32]
    private let tables: [String: [[UInt8]]]
    /// The first parts of the names, to tell a text that is missing from a field that is.
    private let prefixes: Set<Substring>

    /// - Parameter texts: by language, then by name. A name that one of the languages lacks is
    ///   unknown in all of them, so that its use stops the start.
    package init(_ texts: [String: [String: String]]) {
        let all = Set(texts.values.flatMap(\.keys))
        let common = all.filter { name in texts.values.allSatisfy { $0[name] != nil } }.sorted()
        places = Dictionary(
            uniqueKeysWithValues: common.enumerated().map { ($1, Int32(2 * $0)) })
        tables = texts.mapValues { texts in
            common.flatMap { name in
                let text = texts[name] ?? ""
                return [Array(Escaping.escape(text).utf8), Array(text.utf8)]
            }
        }
        prefixes = Set(all.map { $0.prefix { $0 != "." } })
    }

    /// Where the text of a name is, escaped or as it is; nil if a language lacks it.
    func place(of name: String, raw: Bool) -> Int32? {
        places[name].map { raw ? $0 + 1 : $0 }
    }

    /// The texts of a language, by their place.
    func table(_ language: String) -> [[UInt8]]? { tables[language] }

    /// Whether a name begins as those of texts do.
    func hasNames(like name: String) -> Bool { prefixes.contains(name.prefix { $0 != "." }) }
}
