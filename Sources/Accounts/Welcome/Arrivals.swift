import Community
import Content
import HTTP

/// What whoever has just come in can do first: they are led here once, and nothing asks them to
/// come back.
enum Arrivals {
    static func show(_ visit: Visit) throws -> Response {
        let space = try visit.space
        guard visit.viewer.belongs(to: space) else {
            return .redirect(to: HomePath.home(in: space))
        }
        return try visit.page(ArrivalPage(space: space, name: visit.viewer.name))
    }
}
