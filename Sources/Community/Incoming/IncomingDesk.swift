import Foundation
import Mail
import Storage

/// Reads one thing that came in, in one transaction with the note that it was read.
struct IncomingDesk {
    let site: Site
    let db: Database
    let now: Date

    /// - Returns: false if it is what only a person can tell: what is no mail, or a person's mail
    ///   that answers none of ours.
    func take(_ bytes: [UInt8]) throws -> Bool {
        let store = IncomingStore(db: db)
        let message: IncomingMessage
        do throws(IncomingError) { message = try IncomingMessage(bytes) } catch {
            let digest = IncomingIdentity.digest(of: bytes, named: nil)
            if try store.note(digest, at: now) {
                try store.settle(digest, "unreadable", .unreadable, of: nil)
            }
            return false
        }
        let digest = IncomingIdentity.digest(of: bytes, named: message.messageID)
        guard try store.note(digest, at: now) else { return true }
        let reading = IncomingReading(message)
        let search = MailTokenSearch(tokens: site.mailSeal.tokens, store: store)
        guard let mail = try search.mail(of: reading.traces) else {
            try store.settle(digest, reading.kind.name, .unknown, of: nil)
            return reading.kind != .reply
        }
        let outcome = try take(message, reading, of: mail)
        try store.settle(digest, reading.kind.name, outcome, of: mail.id)
        return true
    }

    private func take(
        _ message: IncomingMessage, _ reading: IncomingReading, of mail: AnsweredMail
    ) throws -> IncomingOutcome {
        switch reading.kind {
        case .delivery(let report): return try take(report, of: mail)
        case .disposition(let report): return try take(report, of: mail)
        case .complaint(let report):
            return try record(.complained, by: .report, of: mail, proof: report.sort.rawValue)
        case .automaticReply:
            return try record(.automatic, by: .mail, of: mail, proof: message.subject.oneLine)
        case .automatic:
            return try record(.noted, by: .mail, of: mail, proof: message.subject.oneLine)
        case .authentication: return .noted
        case .reply: return try ReplyIntake(self).take(message, to: mail)
        }
    }

    private func take(
        _ report: DeliveryReport, of mail: AnsweredMail
    ) throws -> IncomingOutcome {
        guard let outcome = report.outcome(for: mail.recipientKey) else {
            return try record(.noted, by: .report, of: mail, proof: report.reportingServer ?? "")
        }
        let proof = outcome.proof(by: report.reportingServer)
        switch outcome.action {
        case .delivered:
            try MailHealthStore(db: db).noteArrival(of: mail.recipientKey)
            return try record(.delivered, by: .report, of: mail, outcome, proof: proof)
        case .relayed, .expanded:
            return try record(.relayed, by: .report, of: mail, outcome, proof: proof)
        case .delayed:
            return try record(.deferred, by: .report, of: mail, outcome, proof: proof)
        case .failed:
            let told = try record(.failed, by: .report, of: mail, outcome, proof: proof)
            guard told == .believed else { return told }
            try IncomingStore(db: db).markFailed(mail.id)
            try MailHealthStore(db: db).noteFailure(
                of: mail.recipientKey, isHard: outcome.isHard,
                because: MailReason(outcome.reason ?? .unknown), proof, at: now)
            return told
        }
    }

    /// What a rule of the reader's program did on its own nobody has seen.
    private func take(
        _ report: DispositionReport, of mail: AnsweredMail
    ) throws -> IncomingOutcome {
        let isOfOther = report.originalMessageID.map { $0 != mail.messageID } ?? false
        let proof = "\(report.outcome.rawValue) \(report.reportingAgent ?? "")".trimmed
        guard mail.wantsReceipt, !isOfOther else {
            return try record(.noted, by: .receipt, of: mail, proof: proof)
        }
        guard !report.isAutomaticAction else {
            return try record(.automatic, by: .receipt, of: mail, proof: proof)
        }
        switch report.outcome {
        case .displayed:
            try MailHealthStore(db: db).noteArrival(of: mail.recipientKey)
            return try record(.displayed, by: .receipt, of: mail, proof: proof)
        case .deleted, .denied:
            return try record(.untold, by: .receipt, of: mail, proof: proof)
        case .processed, .dispatched, .failed:
            return try record(.noted, by: .receipt, of: mail, proof: proof)
        }
    }

    func record(
        _ step: MailStep, by source: MailEvidence.Source, of mail: AnsweredMail,
        _ outcome: DeliveryOutcome? = nil, proof: String
    ) throws -> IncomingOutcome {
        let evidence = MailEvidence(
            step, of: mail.id, by: source, at: now, because: outcome?.reason.map(MailReason.init),
            status: outcome?.refusal.status?.description, proof: proof)
        let isNew = try MailWitness(site, db).record(evidence, of: mail.origin)
        return isNew && step != .noted ? .believed : .noted
    }
}
