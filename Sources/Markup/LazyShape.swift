internal import Synchronization

/// A shape made when it is first asked for, since a record may hold its like, and kept: a field of
/// the frame is asked for by every page.
final class LazyShape: Sendable {
    private let make: @Sendable () -> Shape
    private let made = Mutex<Shape?>(nil)

    init(_ make: @escaping @Sendable () -> Shape) { self.make = make }

    func callAsFunction() -> Shape {
        made.withLock { made in
            if let made { return made }
            let shape = make()
            made = shape
            return shape
        }
    }
}
