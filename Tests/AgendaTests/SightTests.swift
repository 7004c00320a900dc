import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda
@testable import Community

@Suite("Whoever does not see an event any more") struct SightTests {
    let here: PeopleTown

    init() throws { here = try PeopleTown() }

    private enum Loss: CaseIterable { case left, audience, suspended }

    private func lose(_ how: Loss, _ id: Item.ID) throws {
        let loic = try here.town.person(.loic)
        switch how {
        case .left:
            let space = here.space.id
            try here.town.site.database.write {
                try $0.run(
                    "DELETE FROM membership WHERE person_id = \(loic) AND space_id = \(space)")
            }
        case .audience:
            let answer = try here.town.visit(as: .malik).put(
                AgendaPaths.event(id, in: here.space), here.form(["audience": "moderators"]))
            #expect(answer.status == 303)
        case .suspended:
            let now = here.town.now
            try here.town.site.database.write {
                try $0.run("UPDATE person SET disabled_at = \(now) WHERE id = \(loic)")
            }
        }
        try here.town.runJobs()
    }

    @Test(arguments: Loss.allCases)
    private func `gets no mail of it, and neither their link nor their calendar answers`(
        how: Loss
    ) throws {
        let id = try here.event(rules: ["seats": "10"])
        try here.invite(id, "Loïc Le Goff")
        let email = Resident.loic.email
        let guest = try here.guest(id, email)
        let link = GuestLink.path(of: guest.id, here.town.site)
        #expect(try here.town.guest().get(link).words.contains("Réunion de bassin"))
        #expect(try here.mails(to: email).count == 1)
        try lose(how, id)
        let before = try here.mails(to: email).count
        try here.town.visit(as: .malik).put(
            AgendaPaths.event(id, in: here.space),
            here.form(
                ["place": "Salle du Peuple", "audience": how == .audience ? "moderators" : "space"])
        )
        try here.town.visit(as: .malik).post(
            AgendaPaths.cancellation(id, in: here.space), ["word": "Canicule."])
        try here.town.runJobs()
        #expect(try here.mails(to: email).count == before)
        let page = try here.town.guest().get(link)
        #expect(page.status == 404)
        #expect(!page.words.contains("Réunion"))
        #expect(page.words.contains("vous ne le voyez plus"))
        let sent = try here.town.guest().post(link, ["answer": "yes", "guests": "0"])
        #expect(sent.status == 404)
        let uid = try here.date(id).uid
        #expect(
            try here.reply(guest, here.said(uid, "ACCEPTED", at: "20190603T122000Z"))
                == .refused(because: "agenda.reply.gone"))
        #expect(try here.own(id, guest) == nil)
        // Nor does taking the invitation back tell them of it.
        try here.town.visit(as: .malik).delete(GuestPaths.guest(guest.id, in: here.space))
        try here.town.runJobs()
        #expect(try here.mails(to: email).count == before)
    }

    @Test func `nobody answers by a link where the agenda is switched off`() throws {
        let id = try here.event(rules: ["seats": "10"])
        try here.invite(id, "paule@exemple.test")
        let paule = try here.guest(id, "paule@exemple.test")
        let link = GuestLink.path(of: paule.id, here.town.site)
        let off = try here.town.visit(as: .claire).put(
            "/\(here.space.slug)/administration/modules/agenda", ["name": ""])
        #expect(off.status == 303)
        #expect(try here.town.guest().get(link).status == 404)
        #expect(try here.town.guest().post(link, ["answer": "yes", "guests": "0"]).status == 404)
        #expect(try here.own(id, paule) == nil)
    }

    @Test func `a member who would not see the event is not invited to it`() throws {
        let id = try here.event(["audience": "moderators"], rules: ["seats": "10"])
        let answer = try here.invite(id, "Loïc Le Goff")
        #expect(answer.status == 422)
        #expect(answer.words.contains("Ne voient pas cet événement\u{A0}: Loïc Le Goff."))
        #expect(try here.invite(id, Resident.loic.email).status == 422)
        #expect(try here.invite(id, "Claire Vidal").status == 303)
        #expect(try here.mails(to: Resident.loic.email).isEmpty)
    }

    @Test func `an account that is suspended is not written to as if it were somebody else`() throws
    {
        let id = try here.event(rules: ["seats": "10"])
        try lose(.suspended, id)
        #expect(try here.invite(id, Resident.loic.email).status == 422)
        #expect(try here.mails(to: Resident.loic.email).isEmpty)
    }

    @Test func `leaves their seat to the line, and is not on the sheet`() throws {
        let team = try here.town.group("Équipe", [.amina, .loic, .sofia])
        let others = try here.town.group("Autres", [.amina, .sofia])
        let id = try here.event(["audience": "groups", "group": team], rules: ["seats": "1"])
        try here.answer(id, .loic, "yes")
        try here.answer(id, .amina, "yes")
        let answer = try here.town.visit(as: .malik).put(
            AgendaPaths.event(id, in: here.space),
            here.form(["audience": "groups", "group": others]))
        #expect(answer.status == 303)
        try here.town.wait(900)
        #expect(try here.seat(id, .amina) == .offered)
        let date = try here.date(id)
        let sheet = try here.town.visit(as: .malik).get(
            GatheringPaths.attendance(date.id, in: here.space))
        #expect(sheet.words.contains("Amina Haddad") && !sheet.words.contains("Loïc"))
    }

    @Test func `guests of a public space have no files of a meeting`() throws {
        try here.town.openToGuests()
        let id = try here.event(["audience": "everyone"])
        let date = try here.date(id)
        let sent = try here.town.visit(as: .malik).put(
            GatheringPaths.meeting(date.id, in: here.space), ["p1_title": "Comptes"],
            files: [try here.town.pdf("comptes.pdf")])
        #expect(sent.status == 303)
        let file: Content.Attachment.ID = try here.town.site.database.read {
            try $0.one("SELECT a.id FROM attachment AS a")
        }
        let address = SpacePaths.attachment(file, in: here.space)
        #expect(try here.town.visit(as: .loic).get(address).status == 200)
        #expect(
            try here.town.guest().get(AgendaPaths.event(id, in: here.space)).status == 200)
        #expect(try here.town.guest().get(address).status == 404)
    }
}
