import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

@Suite("Cards that members propose") struct ProposalTests {
    let here: ContactsTown

    init() throws { here = try ContactsTown() }

    @Test(arguments: [Resident.amina, .region])
    func `nobody else sees one until a moderator approves it`(_ author: Resident) throws {
        let id = try here.add("Pujol", by: author)
        #expect(try here.page(id, as: .loic).status == 404)
        #expect(try !here.list(as: .loic).words.contains("Pujol"))
        #expect(try here.typed("pujol", as: .loic).isEmpty)
        #expect(try here.page(id, as: author).words.contains("Attend la relecture"))
        let queue = try here.visit(.malik).get("/\(here.space.slug)/moderation")
        #expect(queue.words.contains("Jeanne Pujol"))
    }

    @Test func `its author changes it while it waits, and not afterwards`() throws {
        let id = try here.add("Pujol", by: .amina)
        let address = ContactsPaths.contact(id, in: here.space)
        #expect(try here.visit(.amina).put(address, here.form("Pujols")).status == 303)
        #expect(try here.visit(.loic).put(address, here.form("Autre")).status == 404)
        try here.town.site.database.write {
            try ItemStore(db: $0).setPublished(id, true, at: here.town.now)
        }
        #expect(try here.page(id, as: .loic).words.contains("Jeanne Pujols"))
        #expect(try here.visit(.amina).put(address, here.form("Autre")).status == 403)
        #expect(try here.visit(.amina).delete(address).status == 403)
    }

    @Test func `a space may keep the pen to its moderators`() throws {
        let saved = try here.visit(.claire).put(
            "/\(here.space.slug)/administration/modules/contacts",
            ["name": "", "on": "1", "setting-contacts-confirmMonths": "12"])
        #expect(saved.status == 303)
        #expect(try here.visit(.amina).get(ContactsPaths.new(in: here.space)).status == 403)
        #expect(try here.visit(.amina).post(here.home, here.form("Pujol")).status == 403)
    }

    @Test func `a published card is in what is new`() throws {
        let theme = try here.theme("Financeurs")
        try here.add("Dupont", ["theme": theme.description])
        let journal: [String] = try here.town.site.database.read {
            try $0.values("SELECT j.title FROM journal AS j WHERE j.kind = 'contact'")
        }
        #expect(journal == ["Jeanne Dupont"])
    }
}
