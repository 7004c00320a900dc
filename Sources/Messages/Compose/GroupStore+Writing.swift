import Community
import Storage

extension GroupStore {
    /// The groups that somebody writes to: all, where the space lets them, or else those that they
    /// look after.
    func groups(writtenToBy viewer: Viewer, in space: Space) throws -> [MemberGroup] {
        viewer.mayWriteToGroups(of: space)
            ? try groups(in: space) : try groups(managedBy: viewer, in: space)
    }
}
