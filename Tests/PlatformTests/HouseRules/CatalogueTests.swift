import Community
import Foundation
import TestKit
import Testing

@Suite("House rules: catalogues") struct CatalogueTests {
    private let texts: [String: [String: String]]

    init() throws {
        texts = try ["fr", "en"].reduce(into: [:]) { texts, locale in
            let file = URL(filePath: Town.resources + "/config/locales/\(locale).json")
            texts[locale] = try JSONDecoder().decode(
                [String: String].self, from: Data(contentsOf: file))
        }
    }

    private var french: [String: String] { texts["fr"] ?? [:] }
    private var english: [String: String] { texts["en"] ?? [:] }

    @Test func `both languages have the same keys`() {
        #expect(french.count > 100)
        #expect(Set(french.keys).symmetricDifference(english.keys) == [])
    }

    @Test func `no text is empty`() {
        for (key, text) in french.merging(english, uniquingKeysWith: { $0 + $1 }) {
            #expect(!text.isEmpty, "\(key)")
        }
    }

    @Test func `both languages fill in the same places`() {
        for (key, text) in french {
            #expect(places(text) == places(english[key] ?? ""), "\(key)")
        }
    }

    @Test func `every text that the sources ask for is there`() throws {
        for (key, path) in try asked() {
            let isThere = french[key] != nil || french[key + ".one"] != nil
            #expect(isThere, "\(path) asks for \(key)")
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
            #expect(isAsked || isMade, "\(key) is asked for by nobody")
        }
    }

    @Test func `French texts have typographic apostrophes and no-break spaces`() {
        for (key, text) in french where !text.contains("http") {
            #expect(!text.contains("'"), "\(key)")
            for mark in [" ?", " !", " :", " ;", "« ", " »"] {
                #expect(!text.contains(mark), "\(key) has a plain space in “\(mark)”")
            }
        }
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
