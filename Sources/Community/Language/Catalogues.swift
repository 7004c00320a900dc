import Foundation

/// Every text of Parvis in every language. A language is a folder of `config/locales`, with a file
/// for what all features share and one for each that has texts of its own: `fr/forum.json`.
package struct Catalogues: Sendable {
    package static let locales = ["fr", "en"]

    private let words: [String: Localization]

    /// - Throws: `CatalogueError` with the file, if one is absent in one of the languages, is not
    ///   flat JSON of texts, or has a key that stands in another already.
    package init(folder: String) throws {
        let names = try Self.names(in: folder)
        var words: [String: Localization] = [:]
        for locale in Self.locales {
            let texts = try Self.texts(of: names.map { "\(folder)/\(locale)/\($0)" })
            words[locale] = Localization(locale: locale, texts: texts)
        }
        self.words = words
    }

    /// The names of the files, the same in each language.
    private static func names(in folder: String) throws -> [String] {
        let names = try locales.map { (locale: $0, known: try files(in: "\(folder)/\($0)")) }
        let all = names.reduce(into: Set()) { $0.formUnion($1.known) }.sorted()
        for (locale, known) in names {
            if let missing = all.first(where: { !known.contains($0) }) {
                throw CatalogueError.absent("\(folder)/\(locale)/\(missing)")
            }
        }
        return all
    }

    private static func files(in folder: String) throws -> Set<String> {
        do {
            let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            return Set(files.filter { $0.hasSuffix(".json") })
        } catch {
            throw CatalogueError.unreadable(folder, error.localizedDescription)
        }
    }

    private static func texts(of files: [String]) throws -> [String: String] {
        var texts: [String: String] = [:]
        var places: [String: String] = [:]
        for file in files {
            for (key, text) in try self.texts(in: file) {
                if let place = places.updateValue(file, forKey: key) {
                    throw CatalogueError.twice(key, place, file)
                }
                texts[key] = text
            }
        }
        return texts
    }

    private static func texts(in file: String) throws -> [String: String] {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw CatalogueError.absent(file)
        }
        do {
            return try JSONDecoder().decode([String: String].self, from: data)
        } catch {
            throw CatalogueError.unreadable(file, "\(error)")
        }
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
    /// A key, and both files that have it.
    case twice(String, String, String)

    package var description: String {
        switch self {
        case .absent(let file): "the catalogue \(file) is absent"
        case .unreadable(let file, let why): "the catalogue \(file) cannot be read: \(why)"
        case .twice(let key, let one, let other): "the text \(key) stands in \(one) and in \(other)"
        }
    }
}
