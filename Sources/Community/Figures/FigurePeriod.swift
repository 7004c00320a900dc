package import Foundation

/// The time that a figure counts over: from a moment up to another, without it.
package struct FigurePeriod: Equatable, Sendable {
    package let start: Date
    package let end: Date

    package init(from start: Date, to end: Date) { (self.start, self.end) = (start, end) }
}
