import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Polls

@Suite("People asked by a link") struct GuestTests {
    let here: PollsTown
    private static let rules = ["guests": "1", "results": "closed", "secret": "1"]

    init() throws { here = try PollsTown() }

    private func links(_ id: Item.ID, as resident: Resident = .malik) throws -> Answer {
        try here.town.visit(as: resident).get(PollPaths.links(id, in: here.space))
    }

    private func revoke(_ id: Item.ID) throws -> Answer {
        let link = try here.count("SELECT MAX(l.id) AS n FROM poll_link AS l")
        return try here.town.visit(as: .malik).delete(
            PollPaths.link(SurveyLink.ID(rawValue: Int64(link)), in: here.space))
    }

    @Test func `who has answered is told at the end, and not before`() throws {
        let id = try here.publish("Enquête", Self.rules)
        let path = try here.link(id, "Association Une")
        try here.invite(id, "Association Deux")
        try here.town.guest().post(path, ["q1": "1"])
        let before = try links(id).words
        #expect(before.contains("Association Une") && !before.contains("Votes par lien"))
        #expect(!before.contains("A répondu"))
        #expect(try links(id, as: .amina).status == 403)
        try here.close(id)
        let after = try links(id, as: .amina).words
        #expect(after.contains("Association Une A répondu"))
        #expect(after.contains("Association Deux N’a pas répondu"))
        let minutes = try here.minutes(id)
        #expect(minutes.contains("Association Une\u{A0}: A répondu"))
        #expect(minutes.contains("Liens montrés à l’équipe, à transmettre\u{A0}: 2"))
    }

    @Test func `a link that is taken back serves nobody, and after a vote stays counted`() throws {
        let id = try here.publish("Enquête", Self.rules)
        let first = try here.link(id, "Une")
        #expect(try revoke(id).status == 303)
        #expect(try here.poll(id).guestCount == 0)
        #expect(try here.town.guest().get(first).status == 404)
        let second = try here.link(id, "Deux")
        try here.vote(id, .amina, ["q1": "0"])
        #expect(try revoke(id).status == 303)
        #expect(try here.poll(id).guestCount == 1)
        #expect(try here.town.guest().get(second).words.contains("l’équipe l’a repris"))
        #expect(try here.town.guest().post(second, ["q1": "1"]).status == 409)
        #expect(try links(id).words.contains("Deux Lien repris"))
        try here.close(id)
        #expect(try here.poll(id).enrolled == 7 && here.isEven(id))
    }

    @Test func `those with an address who have not answered are reminded, with the same link`()
        throws
    {
        let id = try here.publish(
            "Demain",
            Self.rules.merging([
                "reminds": "1", "closes_day": "2019-06-06", "closes_time": "12:00",
            ]) { $1 })
        try here.invite(id, "Aidants <aidants@asso.test>\nTuteurs <tuteurs@asso.test>")
        let path = try #require(try here.town.link(to: "aidants@asso.test"))
        let other = try #require(try here.town.link(to: "tuteurs@asso.test"))
        try here.town.guest().post(other, ["q1": "1"])
        try here.town.visit(as: .malik).post(PollPaths.reminder(id, in: here.space))
        let mails = try here.town.mails(to: "aidants@asso.test")
        #expect(mails.first?.subject == "Une question vous attend" && mails.count == 2)
        #expect(try here.town.mails(to: "tuteurs@asso.test").count == 1)
        #expect(try here.town.link(to: "aidants@asso.test") == path)
        try here.town.wait(2 * 86_400)
        #expect(try here.town.mails(to: "aidants@asso.test").count == 3)
        #expect(try here.town.guest().post(path, ["q1": "1"]).status == 200)
    }

    @Test func `a ballot for questions that were changed meanwhile is not taken`() throws {
        let id = try here.publish("Enquête", Self.rules)
        let path = try here.link(id, "Une")
        let page = try here.town.guest().get(path)
        let malik = try here.town.visit(as: .malik)
        let edit = try malik.get(PollPaths.edit(id, in: here.space))
        var form = here.form(
            "Enquête", Self.rules.merging(["q1_options": "Montpellier\nToulouse\nAlbi"]) { $1 })
        form.append("version", try #require(edit.input("version")))
        #expect(try malik.put(here.address(id), form).status == 303)
        let refused = try here.town.guest().post(
            path,
            [
                "q1": "0", "seal": page.input("seal") ?? "",
                "version": page.input("version") ?? "",
            ])
        #expect(refused.status == 409 && refused.words.contains("a été modifié pendant"))
        #expect(try here.cast(id) == 0)
    }

    @Test func `a member is not asked by a link as well, nor a name without a letter`() throws {
        let id = try here.publish("Enquête", Self.rules)
        let member = try here.invite(id, "Amina H <amina@parvis.test>")
        #expect(member.status == 422 && member.words.contains("vote déjà avec son compte"))
        #expect(try here.invite(id, ". <a@asso.test>").status == 422)
        #expect(try here.poll(id).guestCount == 0)
    }

    @Test func `late links are for surveys, and live results of a secret vote not for guests`()
        throws
    {
        for rules in [
            ["guests": "1", "guests_late": "1", "q1_method": "approval", "q1_seats": "2"],
            ["guests": "1", "guests_late": "1", "q1_method": "runoff"],
            ["guests": "1", "secret": "1", "results": "always"],
        ] {
            #expect(throws: PollsError.self) { try here.publish("Enquête", rules) }
        }
    }

    @Test func `nobody is asked twice at one address`() throws {
        let id = try here.publish("Enquête", Self.rules)
        try here.invite(id, "Aidants <aidants@asso.test>")
        let twice = try here.invite(id, "Encore <Aidants@asso.test>")
        #expect(twice.status == 422 && twice.words.contains("Déjà invitée"))
    }

    @Test func `addresses go with the end, and names six months later`() throws {
        try Jobs(here.town.site).schedule()
        let id = try here.publish("Enquête", Self.rules)
        try here.invite(id, "Aidants <aidants@asso.test>")
        let path = try #require(try here.town.link(to: "aidants@asso.test"))
        let page = try here.town.guest().get(path)
        #expect(page.words.contains("s’efface à la fin"))
        try here.close(id)
        let addresses: SQL = "SELECT COUNT(*) AS n FROM poll_link AS l WHERE l.email <> ''"
        #expect(try here.count(addresses) == 0)
        #expect(try here.minutes(id).contains("Aidants\u{A0}: N’a pas répondu"))
        let names: SQL = "SELECT COUNT(*) AS n FROM poll_link AS l WHERE l.name <> ''"
        try here.tend()
        try here.town.wait(180 * 86_400)
        #expect(try here.count(names) == 1)
        try here.town.wait(4 * 86_400)
        #expect(try here.count(names) == 0)
        let minutes = try here.minutes(id, as: .denis)
        #expect(!minutes.contains("Aidants") && minutes.contains("Personnes invitées\u{A0}: 1"))
    }

    @Test func `whoever has an account finds and erases what was kept of their address`() throws {
        let id = try here.publish("Enquête", Self.rules)
        let email = "region@parvis.test"
        try here.invite(id, "La Région <\(email)>")
        #expect(try here.town.erase(.region).status == 303)
        try here.town.wait(60)
        #expect(
            try here.count("SELECT COUNT(*) AS n FROM poll_link AS l WHERE l.name <> ''") == 0)
        #expect(try here.poll(id).guestCount == 1)
    }

    @Test func `a description names no member to people without an account`() throws {
        let id = try here.publish(
            "Enquête", Self.rules.merging(["body": "Demandez à @Amina Haddad."]) { $1 })
        let page = try here.town.guest().get(try here.link(id, "Une"))
        #expect(page.words.contains("Demandez à") && !page.text.contains("Haddad"))
        #expect(!page.text.contains("/members/"))
        #expect(try here.page(id).text.contains("Amina Haddad"))
    }
}
