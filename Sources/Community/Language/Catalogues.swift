import Foundation

/// Every text of Parvis in every language, read from `config/locales/*.json`.
package struct Catalogues: Sendable {
    package static let locales = ["fr", "en"]

    private let words: [String: Localization]

    /// - Throws: `CatalogueError` with the file, if one is absent or is not flat JSON of texts.
    package init(folder: String) throws {
        var words: [String: Localization] = [:]
        for locale in Self.locales {
            let file = "\(folder)/\(locale).json"
            guard let data = FileManager.default.contents(atPath: file) else {
                throw CatalogueError.absent(file)
            }
            do {
                let texts = try JSONDecoder().decode([String: String].self, from: data)
                words[locale] = Localization(locale: locale, texts: texts)
            } catch {
                throw CatalogueError.unreadable(file, "\(error)")
            }
        }
        self.words = words
    }

    /// The words of a language; French for one that Parvis does not speak.
    package func words(_ locale: String) -> Localization {
        words[locale] ?? words["fr"] ?? Localization(locale: "fr", texts: [:])
    }

    /// Names for templates: `t.news.publish`.
    func constants(_ locale: String) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: words(locale).texts.map { ("t." + $0.key, $0.value) })
    }

    /// The keys of each language, so that a test can compare them.
    package var keys: [String: Set<String>] { words.mapValues { Set($0.texts.keys) } }
}

/// Why the catalogues cannot be read.
package enum CatalogueError: Error, CustomStringConvertible {
    case absent(String)
    case unreadable(String, String)

    package var description: String {
        switch self {
        case .absent(let file): "the catalogue \(file) is absent"
        case .unreadable(let file, let why): "the catalogue \(file) cannot be read: \(why)"
        }
    }
}
