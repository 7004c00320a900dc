import Content
import Foundation
import Storage
import TestKit
import Testing

@testable import Community

@Suite("What is put down to a relay, and what to a mail") struct RelayRestTests {
    @Test func `421 over one mail, again and again, is put down to it, and it is parked`() throws {
        let here = try SendingTown(judge: { command, _ in
            command.contains("<lourde@") ? .sayAndClose("421 4.7.0 try later") : nil
        })
        let mail = try here.post.write(to: "lourde@exemple.test")
        try here.post.write()
        try here.send()
        let first = try here.ladder(mail).standing
        #expect(first?.step == .deferred && first?.proof.contains("421 4.7.0") == true)
        for _ in 0..<22 {
            here.town.pass(5 * 3_600)
            try here.send()
        }
        #expect(here.messages.count == 1)
        #expect(try here.ladder(mail).state == .parked)
        #expect(here.relay.record.commands.count { $0.contains("<lourde@") } == 20)
    }

    @Test func `a relay that takes one mail and then closes has its rest all the same`() throws {
        let here = try SendingTown([
            "MAIL": [.say("250 ok"), .sayAndClose("421 4.3.2 enough"), .say("250 ok")]
        ])
        for n in 1...3 { try here.post.write(to: "a\(n)@exemple.test") }
        try here.send()
        #expect(here.messages.count == 1)
        #expect(try here.standing().failures == 1)
        #expect(try !here.standing().isOpen(at: here.town.now))
        here.town.pass(16)
        try here.send()
        #expect(here.messages.count == 3)
    }

    @Test func `what another sender still gets through does not end a halt`() throws {
        let here = try SendingTown()
        try here.town.site.database.write {
            let trouble = RelayTrouble(as: .password, "535 5.7.8 no")
            try RelayStore(db: $0).halt(trouble, at: here.town.now)
            try RelayStore(db: $0).recover()
        }
        #expect(try here.standing().haltedAt == here.town.now)
    }
}
