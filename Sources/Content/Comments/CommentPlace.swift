import Community
import Storage

/// Where a comment stands: the page of its parent, the page of the discussion, its fragment.
package enum CommentPlace {
    package static let pageField = "comments"

    static func address(of comment: Item, _ visit: Visit) throws -> String {
        let page = try CommentStore(db: visit.db).ask(
            pageOf: comment, for: visit.viewer, in: visit.space)
        let parent = try parentAddress(of: comment, visit)
        return address(of: comment.id, onPage: try page.get(), of: parent)
    }

    static func address(of comment: Item.ID, onPage page: Int, of parent: String) -> String {
        "\(self.page(page, of: parent))#comment-\(comment)"
    }

    static func parentAddress(of comment: Item, _ visit: Visit) throws -> String {
        let space = try visit.space
        guard let parent = comment.parent else { throw Problem.notFound }
        let item = try ItemStore(db: visit.db).find(parent, for: visit.viewer, in: space)
        return visit.site.address(of: item.id, kind: item.kind, in: space)
    }

    static func page(_ number: Int, of address: String) -> String {
        number > 1 ? "\(address)?\(pageField)=\(number)" : address
    }
}
