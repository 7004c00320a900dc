import Community
import Content
import Foundation
import TestKit
import Testing

@Suite("House rules: catalogues") struct CatalogueTests {
    /// The texts of each language, and the file that each stands in: `forum.json`.
    private let texts: [String: [String: String]]
    private let files: [String: [String: String]]

    init() throws {
        var texts: [String: [String: String]] = [:]
        var files: [String: [String: String]] = [:]
        for locale in Catalogues.locales {
            for file in try Project.files(under: "config/locales/" + locale, ending: ".json") {
                let read = try JSONDecoder().decode(
                    [String: String].self, from: Data(file.text.utf8))
                texts[locale, default: [:]].merge(read) { first, _ in first }
                files[locale, default: [:]].merge(read.mapValues { _ in file.name }) { $1 }
            }
        }
        (self.texts, self.files) = (texts, files)
    }

    private var french: [String: String] { texts["fr"] ?? [:] }
    private var english: [String: String] { texts["en"] ?? [:] }

    @Test func `both languages have the same keys in the same files`() {
        #expect(french.count > 100)
        for (one, other) in [("fr", "en"), ("en", "fr")] {
            for (key, file) in files[one] ?? [:] where files[other]?[key] != file {
                Issue.record("\(key) of \(one)/\(file) is missing in \(other)/\(file)")
            }
        }
    }

    @Test func `a file has its keys in order`() throws {
        for file in try Project.files(under: "config/locales", ending: ".json") {
            let keys = file.text.matches(of: /(?m)^ {2}"([^"]+)":/).map { String($0.1) }
            #expect(keys == keys.sorted(), "\(file.path)")
            #expect(!keys.isEmpty && keys.count == Set(keys).count, "\(file.path)")
        }
    }

    @Test func `no text is empty`() {
        for (locale, texts) in texts {
            for (key, text) in texts {
                #expect(!text.isEmpty, "\(key) of \(place(key, locale))")
            }
        }
    }

    @Test func `both languages fill in the same places`() {
        for (key, text) in french {
            #expect(places(text) == places(english[key] ?? ""), "\(key) of \(place(key, "en"))")
        }
    }

    @Test func `every text that the sources ask for is there`() throws {
        for (key, path) in try asked() {
            let isThere = french[key] != nil || french[key + ".one"] != nil
            #expect(isThere, "\(path) asks for \(key)")
        }
    }

    @Test func `a text of a feature is asked for by no other, and not by the kernel`() throws {
        let targets = try Targets()
        let owners = Dictionary(
            uniqueKeysWithValues: targets.names.map { ($0.value + ".json", $0.key) })
        let files = files["fr"] ?? [:]
        for file in try Project.sources() {
            for key in SourceCode(file.text).literals {
                guard let text = files[key] ?? files[key + ".one"], let owner = owners[text],
                    owner != file.target
                else { continue }
                Issue.record("\(file.path) asks for \(key), which stands in \(text)")
            }
        }
    }

    @Test func `every text is asked for somewhere`() throws {
        let all = try (Project.sources() + Project.templates()).map(\.text).joined()
        // Whole keys, and the beginnings that a value is put after.
        let said = Set(all.matches(of: /"([A-Za-z][\w.]*)(?:"|\\\()/).map { String($0.1) })
        let printed = Set(all.matches(of: /\bt\.([\w.]+)\}/).map { String($0.1) })
        for key in french.keys {
            let plain = key.replacing(/\.(one|other)$/, with: "")
            let isAsked = said.contains(plain) || printed.contains(key)
            let isMade = plain.indices.contains {
                plain[$0] == "." && said.contains(String(plain[...$0]))
            }
            #expect(isAsked || isMade, "\(key) of \(place(key, "fr")) is asked for by nobody")
        }
    }

    @Test func `French texts have typographic apostrophes and no-break spaces`() {
        for (key, text) in french where !text.contains("http") {
            #expect(!text.contains("'"), "\(key) of \(place(key, "fr"))")
            for mark in [" ?", " !", " :", " ;", "« ", " »"] {
                #expect(!text.contains(mark), "\(key) has a plain space in “\(mark)”")
            }
        }
    }

    @Test func `a number and what it counts stand on one line`() {
        let split =
            #"(\{(most|seats|chosen|enrolled|least|base|count)\}|\d) "#
            + #"(h|min|ko|Mo|kB|MB|fois|times|places|seats|réponses?|answers|personnes|people|"#
            + #"messages?|membres?|members?|signes|characters|lignes|lines|jours?|days?)\b"#
        for (locale, texts) in texts {
            for (key, text) in texts {
                #expect(
                    text.range(of: split, options: .regularExpression) == nil,
                    "\(key) of \(place(key, locale)): \(text)")
            }
        }
    }

    private func place(_ key: String, _ locale: String) -> String {
        "\(locale)/\(files[locale]?[key] ?? "?")"
    }

    private func asked() throws -> [(String, String)] {
        try Project.sources().flatMap { file in
            file.text.matches(of: /words(?:\.count)?\(\s*"([A-Za-z0-9.]+[A-Za-z0-9])"/)
                .map { (String($0.1), file.path) }
        }
    }

    private func places(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) })
    }
}
