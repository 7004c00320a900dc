import Content
import Foundation
import Storage
import TestKit
import Testing

@testable import Community

@Suite("A relay that dies") struct CutTests {
    @Test(arguments: Cut.allCases)
    func `at whatever point it dies, no mail is lost, and only at the dot one comes twice`(
        cut: Cut
    ) throws {
        let scissors = Scissors(cut)
        let here = try SendingTown(timeout: .milliseconds(300)) { command, _ in
            scissors.judge(command)
        }
        let mails = try (1...3).map { try here.post.write(to: "a\($0)@exemple.test") }
        for _ in 0..<8 {
            try here.send()
            here.town.pass(300)
        }
        let names = here.messages.compactMap { lines -> String? in
            guard lines.contains(where: { $0.contains("secret-") }) else { return nil }
            return lines.first { $0.hasPrefix("Message-ID:") }
        }
        #expect(Set(names).count == 3)
        for mail in mails { #expect(try here.ladder(mail).state == .accepted) }
        let uncertain = try mails.filter { try here.steps($0).contains(.uncertain) }
        #expect(names.count - 3 <= uncertain.count)
        // A small message may be written to its end before one notices that nobody reads it.
        guard cut != .body else { return #expect(uncertain.count <= 1) }
        let isAtDot = cut == .dot || cut == .nextDot
        #expect(uncertain.count == (isAtDot ? 1 : 0))
    }
}
