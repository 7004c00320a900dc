/// Until when a rule fires, that moment included.
package enum RuleEnd: Hashable, Sendable {
    /// On the wall where the event is; a date includes its whole day.
    case local(LocalTime)
    /// In milliseconds since 1970.
    case utc(Int64)

    /// Reads `20261231`, `20261231T190000`, `20261231T180000Z`.
    init?(_ text: Substring) {
        let isUTC = text.hasSuffix("Z")
        guard let time = LocalTime(isUTC ? text.dropLast() : text) else { return nil }
        self = isUTC && !time.isDate ? .utc(Int64(time.seconds) * 1000) : .local(time)
    }

    package var text: String {
        switch self {
        case .local(let time): time.basic
        case .utc(let milliseconds): CalendarZone.utc.local(at: milliseconds).basic + "Z"
        }
    }

    /// Whether an occurrence that begins at `time` in `zone` still belongs.
    func includes(_ time: LocalTime, in zone: CalendarZone) -> Bool {
        switch self {
        case .utc(let end):
            time.isDate
                ? time.day <= zone.local(at: end).day : zone.utc(of: time) <= end
        case .local(let end):
            end.isDate || time.isDate ? time.day <= end.day : time <= end
        }
    }
}
