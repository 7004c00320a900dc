import Community
import Content
import Foundation
import HTTP

/// The editor's form, as it was typed. It is shown again exactly so when it is refused.
struct PollForm: Sendable {
    /// How many have to take part.
    enum Turnout: String, CaseIterable, Sendable {
        case none, quarter, third, half, twothirds, number

        var share: (numerator: Int, denominator: Int)? {
            switch self {
            case .none, .number: nil
            case .quarter: (1, 4)
            case .third: (1, 3)
            case .half: (1, 2)
            case .twothirds: (2, 3)
            }
        }
    }

    var title = ""
    var body = ""
    var audience = Audience.space.rawValue
    var groups: Set<String> = []
    var opensDay = ""
    var opensTime = ""
    var closesDay = ""
    var closesTime = ""
    var isSecret = false
    var results = PollRules.Moment.always.rawValue
    var mayChange = true
    var turnout = Turnout.none.rawValue
    var turnoutNumber = ""
    var turnoutBase = Quorum.Base.cast.rawValue
    var tie = PollRules.Tie.lot.rawValue
    var includesPartners = false
    var takesProxies = false
    /// Whether people without an account vote as well, by links.
    var takesGuests = false
    var invitesLate = false
    var commentsOpen = true
    var isMailed = false
    var remindsBefore = true
    var host = ""
    var version = ""
    var questions = [QuestionForm()]

    static let mostQuestions = 20
    /// Chosen in the place of an audience: those who are asked by a link vote, and nobody else.
    static let guestsAlone = "guests"

    init() {}
}

extension PollForm {
    init(_ fields: FormFields) {
        func field(_ name: String) -> String { fields.first(name) ?? "" }
        (title, body) = (field("title"), field("body"))
        audience = fields.first("audience") ?? Audience.space.rawValue
        groups = Set(fields.all("group"))
        (opensDay, opensTime) = (field("opens_day"), field("opens_time"))
        (closesDay, closesTime) = (field("closes_day"), field("closes_time"))
        isSecret = field("secret") == "1"
        results = field("results")
        mayChange = field("may_change") == "1"
        (turnout, turnoutNumber) = (field("quorum"), field("quorum_number"))
        turnoutBase = fields.first("quorum_base") ?? turnoutBase
        tie = field("tie")
        includesPartners = field("partners") == "1"
        takesProxies = field("proxies") == "1"
        (takesGuests, invitesLate) = (field("guests") == "1", field("guests_late") == "1")
        commentsOpen = field("comments_open") == "1"
        isMailed = field("mailed") == "1"
        remindsBefore = field("reminds") == "1"
        (host, version) = (field("host"), field("version"))
        let count = min(Self.mostQuestions, max(1, Int(field("questions")) ?? 1))
        let all = (1...count).map { QuestionForm(fields, $0) }
        questions = all.filter { !$0.isEmpty }
        if questions.isEmpty { questions = [all[0]] }
        // Without words of its own, the first question is that of the title.
        if questions[0].text.isBlank { questions[0].text = title }
    }

    init(_ poll: Poll, _ asked: [Question], groups: [MemberGroup.ID], in zone: TimeZone) {
        title = poll.item.title
        body = poll.body
        audience =
            poll.rules.guests == .alone ? Self.guestsAlone : poll.item.audience.rawValue
        takesGuests = poll.rules.guests != .none
        invitesLate = poll.rules.invitesLate
        self.groups = Set(groups.map(\.description))
        if let start = poll.opensAt { (opensDay, opensTime) = Self.typed(start, zone) }
        if let end = poll.closesAt { (closesDay, closesTime) = Self.typed(end, zone) }
        (isSecret, mayChange) = (poll.rules.isSecret, poll.rules.mayChange)
        results = poll.rules.results.rawValue
        setTurnout(poll.rules.quorum)
        tie = poll.rules.tie.rawValue
        includesPartners = poll.rules.includesPartners
        takesProxies = poll.rules.takesProxies
        commentsOpen = poll.item.commentsOpen
        (isMailed, remindsBefore) = (poll.isMailed, poll.remindsBefore)
        host = poll.host?.description ?? ""
        version = String(poll.version)
        questions = asked.map(QuestionForm.init)
        if questions.isEmpty { questions = [QuestionForm()] }
    }

    private mutating func setTurnout(_ quorum: Quorum?) {
        guard let quorum else { return }
        turnoutBase = quorum.base.rawValue
        guard let denominator = quorum.denominator else {
            (turnout, turnoutNumber) = (Turnout.number.rawValue, String(quorum.numerator))
            return
        }
        let known = Turnout.allCases.first {
            $0.share.map { $0 == (quorum.numerator, denominator) } ?? false
        }
        turnout = known?.rawValue ?? Turnout.none.rawValue
    }

    private static func typed(_ date: Date, _ zone: TimeZone) -> (String, String) {
        (LocalDate(date, zone).isoDay, LocalDate(date, zone).isoTime)
    }
}
