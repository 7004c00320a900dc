import Community
import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@Suite("Live streams and what a space decides", .serialized) struct LiveSpaceTests {
    @Test func `a module that is switched off is heard no more by anybody`() throws {
        let here = try ListeningTown()
        let topic = try here.topic().topic
        let off = here.home + "/administration/modules/forum"
        let ended = try here.ends(topic + "/live") {
            let answer = try here.town.visit(as: .claire).put(off)
            #expect(answer.status == 303)
        }
        #expect(ended)
        #expect(try here.get(topic) == 404)
        #expect(try here.ends { here.town.site.hub.endAll() })
    }

    @Test func `a theme that closes to somebody is heard by them no more`() throws {
        let here = try ListeningTown()
        let (topic, theme) = try here.topic()
        let ended = try here.ends(topic + "/live") {
            let closed = try here.town.visit(as: .malik).put(
                theme,
                [
                    "name": "Entraide", "summary": "", "colour": "green",
                    "audience": "moderators", "opening": "moderators",
                ])
            #expect(closed.status == 303)
        }
        #expect(ended)
        #expect(try here.get(topic) == 404)
    }

    @Test func `a group that somebody leaves is heard by them no more`() throws {
        let here = try ListeningTown()
        let malik = try here.town.visit(as: .malik)
        let groups = here.home + "/administration/groups"
        let amina = try here.town.person(.amina)
        #expect(try malik.post(groups, ["name": "Est"]).status == 303)
        let group: Int = try here.town.site.database.read { db in
            try db.one("SELECT MAX(g.id) AS id FROM member_group AS g")
        }
        let members: FormFields = ["name": "Est", "member": "\(amina)"]
        #expect(try malik.put("\(groups)/\(group)", members).status == 303)
        let ended = try here.ends {
            let answer = try malik.put("\(groups)/\(group)", ["name": "Est"])
            #expect(answer.status == 303)
        }
        #expect(ended)
    }

    @Test func `a space that closes to guests is heard by none of them any more`() throws {
        let here = try ListeningTown()
        let claire = try here.town.visit(as: .claire)
        let settings = here.home + "/administration/space"
        #expect(try claire.put(settings, ["name": "Centre", "public": "1"]).status == 303)
        let guest = WebClient()
        let ended = try here.ends(of: guest) {
            let answer = try claire.put(settings, ["name": "Centre"])
            #expect(answer.status == 303)
        }
        #expect(ended)
        #expect(try here.get(here.home + "/menu", by: guest) == 401)
    }

    @Test func `what ends a stream reaches it on another server`() throws {
        let fleet = try Fleet(2)
        let live = Fleet.home + "/live"
        let claire = try fleet.visit(.claire)
        for step in ["modules/forum", "people"] {
            let malik = try fleet.visit(.malik)
            let person = try fleet.count(
                """
                SELECT p.id FROM person AS p WHERE p.email = \(Resident.malik.email)
                """)
            let path = Fleet.home + "/administration/" + step
            let ended = try malik.streamEnds(fleet.port(1), live, within: 20) {
                // The stream is open once its server hears of it, which no page tells.
                Thread.sleep(forTimeInterval: 0.5)
                let answer =
                    step == "people"
                    ? try claire.post(
                        fleet.port(0), "\(path)/\(person)", ["_method": "DELETE"])
                    : try claire.post(fleet.port(0), path, ["_method": "PUT"])
                #expect(answer.status == 303)
            }
            #expect(ended, "\(step)")
        }
    }
}
