import Community
import Content
import Foundation
import Storage

extension MessageTelling {
    /// What servers and mail programs say, a line each:
    ///
    ///     denis failed mailboxFull: 552 5.2.2 Mailbox full
    func mail(_ moment: StoryMoment, _ teller: DemonstrationTeller) throws {
        let letter = try Self.letter(of: moment, teller)
        for line in moment.act.text.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            let words = (parts.first ?? "").split(separator: " ").map(String.init)
            guard words.count >= 2, let step = MailStep(rawValue: words[1]) else {
                throw DemonstrationError.unread(moment.scene.story.file, String(line))
            }
            let reason = words.count > 2 ? MailReason(rawValue: words[2]) : nil
            let proof = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
            let person = try stage.person(words[0])
            try teller.write { site, db in
                guard let mail = try CopyStore(db: db).mail(of: letter, for: person) else {
                    throw DemonstrationError.unread(moment.scene.story.file, String(line))
                }
                try MailWitness(site, db).record(
                    MailEvidence(
                        step, of: mail, by: Self.source(of: step), at: site.clock.now(),
                        because: reason, proof: proof))
            }
        }
    }

    private static func source(of step: MailStep) -> MailEvidence.Source {
        switch step {
        case .relayed, .delivered, .failed: .report
        case .displayed, .untold: .receipt
        case .automatic, .answered: .mail
        default: .relay
        }
    }
}
