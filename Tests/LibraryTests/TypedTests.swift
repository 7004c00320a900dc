import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("What people type in the library") struct TypedTests {
    let room: LibraryTown

    init() throws { room = try LibraryTown() }

    @Test func `a document has its links and lines, and its files composed names`() throws {
        let file = try room.town.pdf("Re\u{301}glement.pdf")
        let id = try room.propose(Typed.title, file, ["description": Typed.text])
        try room.decide("vetted", room.version(id))
        #expect(try Typed.faults(in: room.page(id).text) == [])
        #expect(try Array(room.version(id).name.utf8) == Array("R\u{E9}glement.pdf".utf8))
        let served = try room.file(id).file?.disposition?.headerValue
        #expect(served?.contains("R%C3%A9glement.pdf") == true)
        let zip = try StoredZip(
            room.visit(.loic).get(BundlePaths.themeFile(room.theme, in: room.space)).body)
        let name = try #require(zip.names.first { $0.hasSuffix(".pdf") })
        #expect(name.utf8.elementsEqual(name.precomposedStringWithCanonicalMapping.utf8))
        #expect(name.contains("Compte rendu du 12-03-2027"))
    }

    @Test func `a bundle is called by the whole name of its theme`() throws {
        let theme = try room.theme("Décrets 2019/2020")
        try room.publish("Décret", ["theme": theme.description])
        let answer = try room.visit(.loic).get(BundlePaths.themeFile(theme, in: room.space))
        let header = answer.headers["Content-Disposition"]
        #expect(header?.contains("D%C3%A9crets%202019-2020%202019-06-03.zip") == true)
    }
}
