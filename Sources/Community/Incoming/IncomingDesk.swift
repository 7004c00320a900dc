import Foundation
import Mail
import Storage

/// Takes one thing that came in, in one transaction with the note that it was read.
struct IncomingDesk {
    let site: Site
    let db: Database
    let now: Date

    /// - Returns: false if it is what only a person can tell: what is no mail, or a person's mail
    ///   that answers none of ours.
    func take(_ item: IncomingItem) throws -> Bool {
        let store = IncomingStore(db: db)
        let isNew = try store.note(item.digest, at: now)
        guard let content = item.content else {
            if isNew { try store.settle(item.digest, "unreadable", .unreadable, of: nil) }
            return false
        }
        guard isNew else { return true }
        let kind = content.reading.kind
        let search = MailTokenSearch(tokens: site.mailSeal.tokens, store: store)
        guard let mail = try search.mail(of: content.reading.traces) else {
            let outcome = try takeUnknown(content, search)
            try store.settle(item.digest, kind.name, outcome, of: nil)
            return kind != .reply || outcome == .refused
        }
        let outcome = try take(content, of: mail)
        try store.settle(item.digest, kind.name, outcome, of: mail.id)
        return true
    }

    /// Who answers a mail that is forgotten, or two at once, is told. That a mail of ours was
    /// answered its token shows: nobody is written to because of an invented one.
    private func takeUnknown(
        _ content: IncomingItem.Content, _ search: MailTokenSearch
    ) throws -> IncomingOutcome {
        let message = content.message
        let named = message.references + message.inReplyTo
        guard content.reading.kind == .reply, search.isOurs(content.reading.traces, named)
        else { return .unknown }
        let isSent = try ReplyRefusal(self).send(because: "mail.reply.forgotten", message, nil)
        return isSent ? .refused : .unknown
    }

    private func take(
        _ content: IncomingItem.Content, of mail: AnsweredMail
    ) throws -> IncomingOutcome {
        let message = content.message
        switch content.reading.kind {
        case .automaticReply where message.answersInvitation,
            .automatic where message.answersInvitation:
            return try ReplyIntake(self).take(content, to: mail, isTold: false)
        case .delivery(let report): return try take(report, message, of: mail)
        case .disposition(let report): return try take(report, of: mail)
        case .complaint(let report): return try take(report, of: mail)
        case .automaticReply:
            return try record(.automatic, by: .mail, of: mail, proof: message.subject.oneLine)
        case .automatic:
            return try record(.noted, by: .mail, of: mail, proof: message.subject.oneLine)
        case .authentication: return .noted
        case .reply:
            return try ReplyIntake(self).take(content, to: mail)
        }
    }

    private func take(
        _ report: DeliveryReport, _ message: IncomingMessage, of mail: AnsweredMail
    ) throws -> IncomingOutcome {
        guard let outcome = report.outcome(for: mail.recipientKey) else {
            return try record(.noted, by: .report, of: mail, proof: report.reportingServer ?? "")
        }
        let proof = outcome.proof(by: report.reportingServer)
        switch outcome.action {
        case .delivered:
            let told = try record(.delivered, by: .report, of: mail, outcome, proof: proof)
            return try noteArrival(of: mail, if: told)
        case .relayed, .expanded:
            return try record(.relayed, by: .report, of: mail, outcome, proof: proof)
        case .delayed:
            // It tells of then, however late it is read: by now more may be known.
            let isOld = try EvidenceStore(db: db).isSettled(mail.id)
            return try record(
                isOld ? .noted : .deferred, by: .report, of: mail, outcome, proof: proof,
                writtenAt: message.date)
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

    /// Whoever wants no more of it gets no more of it, as if they had said so to us.
    private func take(
        _ report: ComplaintReport, of mail: AnsweredMail
    ) throws -> IncomingOutcome {
        let told = try record(.complained, by: .report, of: mail, proof: report.sort.rawValue)
        guard told == .believed, report.sort == .abuse || report.sort == .optOut,
            let person = mail.person, let space = mail.space,
            let kind = site.declarations.find(MailKind.self, mail.kind)
        else { return told }
        let complaint = MailComplaint(
            site: site, db: db, now: now, kind: kind, person: person, space: space)
        for desk in site.declarations.all(MailComplaintDesk.self) { try desk.take(complaint) }
        return told
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
            return try noteArrival(
                of: mail, if: record(.displayed, by: .receipt, of: mail, proof: proof))
        case .deleted, .denied:
            return try record(.untold, by: .receipt, of: mail, proof: proof)
        case .processed, .dispatched, .failed:
            return try record(.noted, by: .receipt, of: mail, proof: proof)
        }
    }

    /// What was known before says nothing of the address as it is now.
    private func noteArrival(
        of mail: AnsweredMail, if told: IncomingOutcome
    ) throws -> IncomingOutcome {
        if told == .believed {
            try MailHealthStore(db: db).noteArrival(of: mail.recipientKey)
        }
        return told
    }

    /// - Parameter writtenAt: the date of what came in, where that counts; never later than now.
    func record(
        _ step: MailStep, by source: MailEvidence.Source, of mail: AnsweredMail,
        _ outcome: DeliveryOutcome? = nil, proof: String, writtenAt: Date? = nil
    ) throws -> IncomingOutcome {
        let evidence = MailEvidence(
            step, of: mail.id, by: source, at: min(writtenAt ?? now, now),
            because: outcome?.reason.map(MailReason.init),
            status: outcome?.refusal.status?.description, proof: proof)
        let isNew = try MailWitness(site, db).record(evidence, of: mail.origin)
        return isNew && step != .noted ? .believed : .noted
    }
}
