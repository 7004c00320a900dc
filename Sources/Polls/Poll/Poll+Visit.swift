import Community
import Content
import HTTP

extension Poll {
    /// One that the viewer sees.
    static func find(_ id: Item.ID, _ visit: Visit) throws -> Poll {
        try PollStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
    }

    /// Whether a ballot was filled in for the rules and questions that hold now. A form of ours
    /// says which it shows.
    func isAsFilledIn(_ fields: FormFields) -> Bool {
        fields.first(Self.ruledField).map { $0 == String(ruled) } ?? true
    }

    static let ruledField = "version"
}
