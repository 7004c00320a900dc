package import Foundation
package import Storage

/// By which a feature sends one mail to many, however many they are: a job asks it for some after
/// some, and writes their mails in one transaction with the note of where it stands.
package struct MailDistribution: Declaration {
    package static let noun = "distribution of mails"

    /// That of the `MailOrigin` of its mails.
    package let name: String
    let next: @Sendable (MailPortion) throws -> [MailAddressee]

    /// - Parameter next: gives the addressees whose `originID` is above `after`, the lowest
    ///   first, at most `limit` of them; none ends it. It may write: what it writes and the mails
    ///   are one transaction.
    package init(
        _ origin: String, next: @escaping @Sendable (MailPortion) throws -> [MailAddressee]
    ) {
        name = origin
        self.next = next
    }

    static let job = JobKind(name: jobName) { payload, context in
        guard let id = OutboxText.ID(segment: payload) else { return }
        try Mailer(context).distributeMore(id)
    }.heldAfterRestoration(
        JobDecision(
            word: "restored.distribution",
            subjects: { payloads, visit in
                let ids = payloads.compactMap { OutboxText.ID(segment: $0) }
                let texts = try OutboxTextStore(db: visit.db).distributed(ids)
                return Dictionary(
                    uniqueKeysWithValues: texts.map { ("\($0.id)", ["subject": $0.subject]) })
            },
            givingUp: { payload, visit in
                guard let id = OutboxText.ID(segment: payload) else { return }
                try OutboxTextStore(db: visit.db).endDistribution(of: id)
            }))

    static let jobName = "community.distribution"
    static let piece = 200
}

/// What a distribution is asked for.
package struct MailPortion {
    package let site: Site
    package let db: Database
    package let now: Date
    /// What the mail is sent for: the number that `Mailer.distribute` was given.
    package let cause: Int64
    package let after: Int64
    package let limit: Int
}

extension Mailer {
    /// Sends one mail to all that a distribution names, in pieces.
    /// - Parameters:
    ///   - mail: its `origin` names the `MailDistribution`, whose `MailFollowUp` is told of each
    ///     mail as it is queued: by that the feature knows it.
    ///   - cause: given back to the distribution, such as the number of a message.
    package func distribute(_ mail: OutgoingMail, for cause: Int64) throws {
        let origin = mail.origin ?? ""
        guard site.declarations.find(MailDistribution.self, origin) != nil else {
            throw MailerError.unknownDistribution(origin)
        }
        let texts = OutboxTextStore(db: db)
        let text = try texts.add(mail, at: now)
        try texts.beginDistribution(of: text, for: cause)
        try JobQueue(db).enqueue(
            MailDistribution.jobName, payload: text.description, at: mail.notBefore ?? now)
    }

    fileprivate func distributeMore(_ text: OutboxText.ID) throws {
        let texts = OutboxTextStore(db: db)
        guard let task = try texts.distribution(of: text),
            let kind = site.declarations.find(MailKind.self, task.kind),
            let distribution = site.declarations.find(MailDistribution.self, task.origin)
        else { return }
        let portion = MailPortion(
            site: site, db: db, now: now, cause: task.cause, after: task.reached,
            limit: MailDistribution.piece)
        let addressees = try distribution.next(portion)
        guard let last = addressees.compactMap(\.originID).max() else {
            return try texts.endDistribution(of: text)
        }
        let mail = task.mail(kind)
        for addressee in addressees { try tellQueued(try add(mail, text, to: addressee)) }
        try texts.reach(last, in: text)
        try JobQueue(db).enqueue(
            MailDistribution.jobName, payload: text.description, at: now)
    }

    private func tellQueued(_ mail: MailID) throws {
        guard let origin = try EvidenceStore(db: db).origin(of: mail) else { return }
        let queued = MailEvidence(.queued, of: mail, by: .outbox, at: now)
        try MailWitness(site, db).tell(queued, of: origin, isFirst: true)
    }
}
