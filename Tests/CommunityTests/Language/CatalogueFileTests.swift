import Foundation
import Testing

@testable import Community

@Suite("Catalogue files") final class CatalogueFileTests {
    private let folder =
        FileManager.default.temporaryDirectory.path + "/catalogues-" + UUID().uuidString

    deinit {
        do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record(error) }
    }

    @Test func `the texts of a language are those of all files of its folder`() throws {
        try write("fr/shared", ["back": "Retour"])
        try write("fr/polls", ["polls.title": "Sondages"])
        try write("en/shared", ["back": "Back"])
        try write("en/polls", ["polls.title": "Polls"])
        let catalogues = try Catalogues(folder: folder)
        #expect(catalogues.words("fr")("polls.title") == "Sondages")
        #expect(catalogues.words("fr")("back") == "Retour")
        #expect(catalogues.words("en")("polls.title") == "Polls")
        #expect(catalogues.words("en")("back") == "Back")
    }

    @Test func `a key in two files stops the start with its name and both files`() throws {
        try write("fr/shared", ["back": "Retour"])
        try write("fr/polls", ["back": "Revenir"])
        try write("en/shared", ["back": "Back"])
        try write("en/polls", [:])
        let told = try #require(refusal())
        #expect(told.contains("back"))
        #expect(told.contains("fr/shared.json") && told.contains("fr/polls.json"))
    }

    @Test func `a file in one language only stops the start with the one that lacks`() throws {
        try write("fr/shared", ["back": "Retour"])
        try write("fr/polls", ["polls.title": "Sondages"])
        try write("en/shared", ["back": "Back"])
        #expect(try #require(refusal()).contains("en/polls.json is absent"))
    }

    @Test func `a file that is not flat JSON stops the start with its name`() throws {
        try write("fr/shared", ["back": "Retour"])
        try write("en/shared", ["back": ["to": "Back"]])
        #expect(try #require(refusal()).contains("en/shared.json cannot be read"))
    }

    @Test func `a language without a folder stops the start`() throws {
        try write("fr/shared", ["back": "Retour"])
        #expect(try #require(refusal()).contains("\(folder)/en"))
    }

    /// What stops the start; nil if nothing does.
    private func refusal() -> String? {
        do {
            _ = try Catalogues(folder: folder)
            return nil
        } catch {
            return "\(error)"
        }
    }

    private func write(_ name: String, _ texts: [String: any Encodable & Sendable]) throws {
        let file = URL(filePath: folder + "/\(name).json")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try JSONSerialization.data(withJSONObject: texts).write(to: file)
    }
}
