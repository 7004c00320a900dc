import Community
import Content

extension Poll {
    /// One that the viewer sees.
    static func find(_ id: Item.ID, _ visit: Visit) throws -> Poll {
        try PollStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
    }
}
