import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("Favourite documents") struct FavouriteTests {
    let here: CareTown

    init() throws { here = try CareTown(group: [.amina, .region]) }

    private var list: String { FavouriteKind.library.all(in: here.space) }

    private func titles(_ resident: Resident) throws -> [String] {
        try here.town.visit(as: resident).get(list)
            .text.matches(of: /<a class="whole" href="[^"]*">([^<]*)<\/a>/).map { String($0.1) }
    }

    @Test func `the star is put and taken by a plain form, and twice is once`() throws {
        let (first, second) = (try here.publish("Été"), try here.publish("Hiver"))
        let amina = try here.town.visit(as: .amina)
        for id in [first, second, first] {
            here.town.pass(60)
            #expect(try amina.post(FavouriteKind.library.star(id, in: here.space)).status == 303)
        }
        #expect(try titles(.amina) == ["Hiver", "Été"])
        #expect(try titles(.region) == [])
        let page = try here.page(first, as: .amina)
        #expect(page.words.contains("Retirer de mes favoris"))
        let back = try amina.delete(
            FavouriteKind.library.star(first, in: here.space), ["back": page.input("back") ?? ""])
        #expect(back.location == LibraryPaths.document(first, in: here.space))
        #expect(try titles(.amina) == ["Hiver"])
    }

    @Test func `only what one still sees is listed`() throws {
        let id = try here.publish("Été")
        for resident in [Resident.amina, .region] {
            try here.town.visit(as: resident).post(FavouriteKind.library.star(id, in: here.space))
            #expect(try titles(resident) == ["Été"])
        }
        let loic = try here.town.visit(as: .loic)
        #expect(try loic.post(FavouriteKind.library.star(id, in: here.space)).status == 404)
        let amina = try here.town.person(.amina)
        try here.change("DELETE FROM member_group_person WHERE person_id = \(amina)")
        #expect(try titles(.amina) == [])
        try here.town.visit(as: .malik).delete(LibraryPaths.document(id, in: here.space))
        #expect(try titles(.region) == [])
        #expect(try here.town.guest().get(list).status == 401)
    }
}
