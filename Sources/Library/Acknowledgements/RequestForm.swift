import Community
import Content
import Foundation
import HTTP

/// Whom a document asks to be acknowledged by, and when those are reminded who have not.
struct RequestForm: Sendable {
    static let delays = [0, 3, 7, 14, 30]

    var audience = Audience.space.rawValue
    var groups: [MemberGroup.ID] = []
    var remindDays = 7
    private(set) var errors = FormErrors()

    init() {}

    init(_ request: AcknowledgementRequest, groups: [MemberGroup.ID]) {
        audience = (request.isForAll ? Audience.space : .groups).rawValue
        self.groups = groups
        remindDays = request.remindDays
    }

    init(_ fields: FormFields, known: [MemberGroup], _ words: Localization) {
        audience =
            fields.first("audience") == Audience.groups.rawValue
            ? Audience.groups.rawValue : Audience.space.rawValue
        let chosen = Set(fields.all("group"))
        groups =
            audience == Audience.groups.rawValue
            ? known.map(\.id).filter { chosen.contains($0.description) } : []
        if audience == Audience.groups.rawValue, groups.isEmpty {
            errors.add("groups", words("library.acknowledgement.error.groups"))
        }
        let days = fields.first("remind_days").flatMap { Int($0) } ?? 0
        remindDays = Self.delays.contains(days) ? days : 0
    }

    func remindAt(from now: Date) -> Date? {
        remindDays > 0 ? now.addingTimeInterval(TimeInterval(remindDays) * 86_400) : nil
    }
}
