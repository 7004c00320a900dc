import Community
import Foundation
import HTTP
import TestKit
import Testing

@testable import Content

@Suite("The letters of a text that was sent") struct CharsetTests {
    let board: PinboardTown

    init() throws { board = try PinboardTown() }

    private func type(of bytes: [UInt8], _ name: String) throws -> String? {
        let card = try board.card()
        let file = try board.upload(name, bytes)
        try board.comment("Voici", on: card, by: .loic, files: [file])
        let page = try board.visit(.loic).get(board.address(card))
        let address = try #require(page.values(of: "href").last { $0.contains("/attachments/") })
        let answer = try board.visit(.sofia).get(address)
        #expect(answer.body == bytes)
        #expect(answer.file?.disposition?.kind == .attachment)
        return answer.file?.type.description
    }

    private static let words = "L’été, à Toulouse, nous avons réuni les délégués de la région.\n"
    private static let plain = Self.words.replacingOccurrences(of: "’", with: "'")

    @Test(arguments: [
        ("notes.txt", "text/plain"), ("a.csv", "text/csv"), ("b.md", "text/markdown"),
    ])
    func `are told as they are written`(name: String, type: String) throws {
        let words = Self.words
        #expect(try self.type(of: Array(words.utf8), name) == type + "; charset=utf-8")
        let windows = try #require(words.data(using: .windowsCP1252))
        #expect(try self.type(of: Array(windows), name) == type + "; charset=windows-1252")
        let latin = try #require(Self.plain.data(using: .isoLatin1))
        #expect(try self.type(of: Array(latin), name) == type + "; charset=iso-8859-1")
    }

    @Test func `of English, or of two letters, are UTF-8`() throws {
        let english = Array("Bring the minutes of the meeting.\n".utf8)
        #expect(try type(of: english, "a.txt") == "text/plain; charset=utf-8")
        #expect(try type(of: Array("é".utf8), "b.txt") == "text/plain; charset=utf-8")
    }

    @Test func `that nobody can tell are bytes, and a letter within a letter has its own`() throws {
        let unknown = Array("Bonjour ".utf8) + [0x81, 0x8D, 0x9D] + Array(" à tous\n".utf8)
        #expect(try type(of: unknown, "a.txt") == "application/octet-stream")
        let wide = try #require(Self.words.data(using: .utf16LittleEndian))
        #expect(try type(of: [0xFF, 0xFE] + wide, "b.txt") == "application/octet-stream")
    }
}
