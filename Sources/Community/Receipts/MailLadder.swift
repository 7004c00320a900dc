package import Storage

/// All that is known of one mail, in the order of time.
package struct MailLadder: Sendable {
    package let mail: MailID
    package let state: MailState
    /// The first is `queued`.
    package let steps: [MailEvidence]

    /// The ladders of many mails, for a page; a mail that is forgotten has none.
    package static func read(_ mails: [MailID], _ db: Database) throws -> [MailID: MailLadder] {
        var ladders: [MailID: MailLadder] = [:]
        // Statements with lists of this length are prepared once.
        for start in stride(from: 0, to: mails.count, by: 500) {
            let piece = Array(mails[start..<min(start + 500, mails.count)])
            let store = EvidenceStore(db: db)
            let steps = Dictionary(grouping: try store.steps(of: piece), by: \.mail)
            for one in try store.beginnings(of: piece) {
                let first = MailEvidence(.queued, of: one.mail, by: .outbox, at: one.at)
                ladders[one.mail] = MailLadder(
                    mail: one.mail, state: one.state, steps: [first] + steps[one.mail, default: []])
            }
        }
        return ladders
    }

    /// The step that says most: what ended it, unless somebody has it all the same; else the
    /// highest; a delay or an uncertainty while nothing higher is known.
    package var standing: MailEvidence? {
        let highest = steps.filter { $0.step.height != nil }
            .max { ($0.step.height ?? 0, $0.at) < ($1.step.height ?? 0, $1.at) }
        if let highest, highest.step.height ?? 0 >= 3 { return highest }
        if let end = steps.last(where: { $0.step.isEnd }) { return end }
        let troubles: Set<MailStep> = [.deferred, .uncertain, .parked]
        if let trouble = steps.last(where: { troubles.contains($0.step) }),
            highest.map({ $0.at <= trouble.at }) ?? true
        {
            return trouble
        }
        return highest
    }

    package func has(_ step: MailStep) -> Bool { steps.contains { $0.step == step } }
}
