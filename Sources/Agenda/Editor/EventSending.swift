import HTTP

/// The button by which the form of an event was sent.
enum EventSending: String {
    case publish, propose, draft, save

    init(_ fields: FormFields) {
        self = fields.first("do").flatMap(EventSending.init) ?? .save
    }

    /// Who does not moderate publishes nothing.
    func state(
        moderates: Bool, from state: AgendaEvent.State = .draft
    ) -> AgendaEvent.State {
        switch self {
        case .publish: moderates ? .published : .proposed
        case .propose: .proposed
        case .draft: .draft
        case .save: state == .draft && !moderates ? .proposed : state
        }
    }
}
