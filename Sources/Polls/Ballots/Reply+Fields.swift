import HTTP

extension Reply {
    /// The fields that say it in the form of a ballot: how one that is in is shown again, to be
    /// changed.
    func add(to fields: inout FormFields, _ name: String, _ method: VoteMethod) {
        switch self {
        case .blank where method == .text: break
        case .blank: fields.append(method.hasOneField ? name : name + "-blank", BallotAnswer.blank)
        case .choices(let options) where method == .one:
            for option in options { fields.append(name, String(option)) }
        case .choices(let options):
            for option in options { fields.append("\(name)-\(option)", "1") }
        case .scores(let values), .mentions(let values):
            for (option, value) in values.enumerated() {
                if let value { fields.append("\(name)-\(option)", String(value)) }
            }
        case .ranking(let places):
            for (place, options) in places.enumerated() {
                for option in options { fields.append("\(name)-\(option)", String(place + 1)) }
            }
        case .dates(let dates):
            for (option, date) in dates.enumerated() {
                if let date { fields.append("\(name)-\(option)", date.rawValue) }
            }
        case .text(let text): fields.append(name, text)
        }
    }
}
