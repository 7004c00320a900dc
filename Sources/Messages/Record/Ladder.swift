import Community
import Foundation

/// The ladders of some copies, read for a page in one statement.
struct Ladder {
    private let mails: [MailID: MailLadder]
    private let words: Localization
    private let dates: DateText
    private let now: Date

    init(_ lines: [RecordLine], _ visit: Visit) throws {
        mails = try MailLadder.read(
            lines.flatMap { [$0.mail, $0.reminder].compactMap { $0 } }, visit.db)
        words = visit.words
        dates = visit.dates
        now = visit.now
    }

    func row(_ line: RecordLine, in space: Space) -> RecordRow {
        let steps = steps(line)
        return RecordRow(
            name: line.name, profileAddress: SpacePaths.member(line.person, in: space),
            state: state(line), tone: isReturned(line) ? "warn" : Self.tone(line.step),
            isUnknown: line.step.heap == .unknown,
            remark: remark(line), rungs: steps.map(\.rung),
            since: steps.last { !$0.rung.tone.isEmpty }.map { dates.recent($0.at, now: now) })
    }

    /// How far a copy has come, in a word or two.
    func state(_ line: RecordLine) -> String {
        words("messages.step." + stateKey(line))
    }

    private func stateKey(_ line: RecordLine) -> String {
        if isHere(line) { return "here" }
        if line.step == .refused, let trouble = trouble(line), Self.isUnsent(trouble) {
            return trouble.reason == .heldAddress ? "held" : "unsent"
        }
        return isReturned(line) ? "returned" : "\(line.step)"
    }

    /// Whether a server said that it lies in the mailbox, and later one that it came back.
    private func isReturned(_ line: RecordLine) -> Bool {
        guard line.step == .delivered, let ladder = line.mail.flatMap({ mails[$0] }) else {
            return false
        }
        return ladder.steps.last { $0.step == .delivered || $0.step.isEnd }?.step.isEnd ?? false
    }

    /// Whatever the reason: nobody who writes is told who does not want their mails.
    private func isHere(_ line: RecordLine) -> Bool { !line.isMailed && line.step == .accepted }

    /// What the state of a copy means, in a sentence or two.
    func remark(_ line: RecordLine) -> String? {
        let isTwice =
            line.step != .uncertain && line.mail.flatMap { mails[$0] }?.has(.uncertain) ?? false
        let said = [meaning(line), isTwice ? words("messages.remark.uncertain") : nil]
            .compactMap { $0 }
        return said.isEmpty ? nil : said.joined(separator: " ")
    }

    private func meaning(_ line: RecordLine) -> String? {
        switch line.step.heap {
        case .unknown: return words("messages.remark." + (isHere(line) ? "here" : "\(line.step)"))
        case .refused, .waiting: return trouble(line)?.reason.map { words($0.key) }
        case .delivered where isReturned(line): return trouble(line)?.reason.map { words($0.key) }
        default: return nil
        }
    }

    private func trouble(_ line: RecordLine) -> MailEvidence? {
        line.mail.flatMap { mails[$0] }?.steps.last { $0.reason != nil }
    }

    func rungs(_ line: RecordLine) -> [Rung] { steps(line).map(\.rung) }

    private func steps(_ line: RecordLine) -> [(at: Date, rung: Rung)] {
        let known: Set<MailStep> = line.answeredAt == nil ? [] : [.answered]
        return
            (own(line) + told(line.mail, "mail", but: known)
            + told(line.reminder, "reminder", but: known))
            .sorted { $0.at < $1.at }
    }

    /// What servers said, without the addresses in it: where mail is sent or forwarded to is for
    /// nobody who writes here.
    private func proof(_ one: MailEvidence) -> String? {
        let said = [one.status, one.proof].compactMap { $0 }.filter { !$0.isEmpty }
        guard !said.isEmpty else { return nil }
        return said.joined(separator: " ")
            .replacing(Self.address, with: words("messages.addressHidden"))
    }

    /// Whatever stands around an at sign, a local part in quotation marks as well.
    private static var address: Regex<Substring> { /(?:"[^"]*")?[^\s<>;,()"]*@[^\s<>;,()"]*/ }

    /// What was said of a mail; what the platform said of it stands in the copy itself.
    private func told(
        _ mail: MailID?, _ what: String, but known: Set<MailStep>
    ) -> [(at: Date, rung: Rung)] {
        guard let ladder = mail.flatMap({ mails[$0] }) else { return [] }
        let steps = ladder.steps.filter {
            $0.source != .platform && $0.step != .queued && !known.contains($0.step)
        }
        return steps.map { one in
            (
                one.at,
                rung(
                    "\(what)." + Self.word(one), one.at, one.source.rawValue, proof(one),
                    one.step.isEnd ? "bad" : one.step.height == nil ? "warn" : "ok")
            )
        }
    }

    private static func word(_ one: MailEvidence) -> String {
        guard isUnsent(one) else { return "\(one.step)" }
        return one.reason == .heldAddress ? "held" : "unsent"
    }

    /// Whether the platform itself did not send it: no server has refused or returned it.
    private static func isUnsent(_ one: MailEvidence) -> Bool {
        one.step == .failed && one.source == .outbox
    }

    /// What the platform itself knows.
    private func own(_ line: RecordLine) -> [(at: Date, rung: Rung)] {
        var rungs: [(Date, Rung)] = []
        func add(_ step: String, _ at: Date?, _ source: String, tone: String = "ok") {
            guard let at else { return }
            rungs.append((at, rung(step, at, source, nil, tone)))
        }
        add("made", line.madeAt, "platform", tone: "")
        add("opened", line.openedAt, "platform")
        add("acknowledged", line.acknowledgedAt, line.acknowledgedBy?.rawValue ?? "platform")
        add("answered", line.answeredAt, line.answeredBy?.rawValue ?? "platform")
        add("reminded", line.remindedAt, "platform", tone: "")
        return rungs
    }

    private func rung(
        _ step: String, _ at: Date, _ source: String, _ proof: String?, _ tone: String
    ) -> Rung {
        Rung(
            word: words("messages.rung.\(step)"), when: dates.moment(at),
            instant: dates.machine(at), source: words("messages.source.\(source)"),
            proof: proof, tone: tone)
    }

    static func tone(_ step: CopyStep) -> String {
        switch step.heap {
        case .acknowledged, .answered, .opened, .displayed, .delivered: "ok"
        case .refused: "bad"
        case .unknown: "unknown"
        case .waiting: "warn"
        }
    }
}
