import Community
import Content
import HTTP
import TestKit
import Testing

@testable import Contacts

@Suite("Members among the contacts") struct MembersTests {
    let here: ContactsTown

    /// As the messages offer it on the page of a member.
    private static let letters = Feature(
        name: "letters",
        declares: [
            MemberAction("letters.write", word: "contacts.write") { person, _, space in
                "/\(space.slug)/letters/new?person=\(person)"
            }
        ])

    init() throws { here = try ContactsTown([Self.letters]) }

    @Test func `members stand beside the cards, with what they show of themselves`() throws {
        try here.town.setProfile(.amina, .telephone, "06 39 98 20 31", .me)
        let page = try here.list("kind=members")
        #expect(page.words.contains("Amina Haddad"))
        #expect(!page.words.contains("06 39 98"))
        #expect(page.text.contains(SpacePaths.member(try here.town.person(.amina), in: here.space)))
    }

    @Test func `words find them beside the cards, in the list and as one types`() throws {
        try here.add("Haddad")
        let page = try here.list("q=haddad")
        #expect(page.words.contains("Jeanne Haddad") && page.words.contains("Amina Haddad"))
        #expect(try here.typed("haddad") == ["Jeanne Haddad", "Amina Haddad"])
        #expect(try !here.list("q=haddad&letter=H").words.contains("Amina Haddad"))
        // Without words the list is that of the cards.
        #expect(try !here.list().words.contains("Amina Haddad"))
    }

    @Test func `guests of a public space find no member`() throws {
        try here.town.openToGuests()
        let list = try here.town.guest().get(here.home + "?q=haddad")
        #expect(list.status == 200 && !list.words.contains("Amina Haddad"))
        let typed = try here.town.guest().get(
            ContactsPaths.search(in: here.space) + "?q=haddad")
        #expect(typed.status == 200 && !typed.text.contains("Amina"))
    }

    @Test func `whose address is that of a member is written to by the platform's own form`() throws
    {
        let amina = try here.town.person(.amina)
        try here.town.setProfile(.amina, .email, "", .members)
        let id = try here.add("Haddad", ["mail_1": Resident.amina.email])
        try here.add("Pujol", ["mail_1": "pujol@exemple.test"])
        let form = "/\(here.space.slug)/letters/new?person=\(amina)"
        #expect(try here.page(id).text.contains(form))
        let list = try here.list().text
        #expect(list.contains(form) && list.contains("mailto:pujol@exemple.test"))
        // A partner writes no letters, and a member who hides their address is nobody known.
        #expect(try !here.list(as: .region).text.contains(form))
        try here.town.setProfile(.amina, .email, "", .me)
        #expect(try !here.page(id).text.contains(form))
    }
}
