import Community
import Content
import Foundation
import HTTP
import TestKit
import Testing

@testable import Search

@Suite("Words that are mistyped, and names") struct NearWordsTests {
    let library: Library

    init() throws { library = try Library() }

    @Test(arguments: ["attestasion", "atestation", "attestatiion", "attesattion", "ATTESTASION"])
    func `what is one slip away is proposed`(typed: String) throws {
        _ = try library.card("Sans titre", "Une attestation de présence")
        let page = try library.ask(typed)
        #expect(page.words.contains("Vouliez-vous dire : attestation"), "\(typed)")
        #expect(page.text.contains("q=attestation"))
    }

    @Test(arguments: [
        ("atestasion", "attestation"), ("acompagnemant", "accompagnement"),
        ("attesttatoin", "attestation"), ("acompagnemants", "accompagnement"),
    ])
    func `a long word is known by two slips`(typed: String, meant: String) throws {
        _ = try library.card("Sans titre", "Une attestation, un accompagnement")
        try library.learn()
        let words = try library.ask(typed).words
        #expect(words.contains("Vouliez-vous dire\u{A0}: \(meant)"), "\(typed)")
    }

    @Test func `three slips are too many, and two in a short word`() throws {
        _ = try library.card("Sans titre", "Une attestation pour la grève")
        try library.learn()
        for typed in ["atestazionn", "brevet", "grebbe"] {
            #expect(try !library.ask(typed).words.contains("Vouliez-vous dire"), "\(typed)")
        }
    }

    @Test func `it is spelt as somebody wrote it, and the other words stay`() throws {
        _ = try library.card("La réunion", "Ordre du jour de l’été")
        let words = try library.ask("ordre reunoin").words
        #expect(words.contains("Vouliez-vous dire : ordre réunion"))
    }

    @Test func `a word of what one may not see is never proposed`() throws {
        _ = try library.card("Licenciement", "confidentiel", .moderators)
        _ = try library.card("Brouillon", "suspension", isPublished: false)
        try library.learn()
        let slips = ["licensiement", "konfidentiel", "suspenssion", "lisensiement", "suspanssion"]
        for typed in slips {
            #expect(try !library.ask(typed, as: .loic).words.contains("Vouliez-vous dire"))
            #expect(try library.ask(typed, as: .malik).words.contains("Vouliez-vous dire"))
        }
    }

    @Test func `nothing is proposed for what is found, for numbers and for short words`() throws {
        _ = try library.card("Attestation", "attestations 2026 mai")
        for typed in ["attestation", "2025", "mao", "zzzzzzzz"] {
            #expect(try !library.ask(typed).words.contains("Vouliez-vous dire"), "\(typed)")
        }
    }

    @Test func `a page without results takes fifteen statements at most`() throws {
        _ = try library.card("Attestation", "réunion")
        var requests = try InternalRequest(library.board.site)
        let person = try library.board.town.person(.loic)
        let path = library.path + "?q=atestasion+reunoin+zzzzzzzz"
        _ = try requests.run(.get, path, as: person)
        #expect((1...15).contains(requests.statements), "\(requests.statements)")
    }

    @Test func `who is asked for by name comes first, with what they wrote`() throws {
        _ = try library.card("Un mot", "Merci Amina", by: .malik)
        _ = try library.card("Autre chose", "Rien", by: .amina)
        let page = try library.ask("amina")
        let people = try #require(page.text.components(separatedBy: "class=\"people\"").last)
        #expect(people.contains("Amina Haddad</a>"))
        #expect(page.words.contains("Ce que Amina Haddad a écrit"))
        #expect(try library.titles("", as: .loic, [("author", "Amina Haddad")]) == ["Autre chose"])
        #expect(try !library.ask("mina").text.contains("class=\"people\""))
        #expect(try !library.ask("amina réunion").text.contains("class=\"people\""))
    }

    @Test(arguments: ["amyna", "haddda", "amina hadad"])
    func `a name is known by a slip, and comes first`(typed: String) throws {
        let page = try library.ask(typed)
        let people = page.text.components(separatedBy: "class=\"people\"").dropFirst().first
        #expect(try #require(people).contains("Amina Haddad</a>"), "\(typed)")
    }

    @Test func `whoever may not know the members finds none of them`() throws {
        #expect(try !library.ask("amina", as: nil).text.contains("Amina Haddad"))
        #expect(try !library.ask("amyna", as: nil).text.contains("Amina Haddad"))
    }
}
