import Foundation

/// What somebody says now.
struct GivenAnswer: Equatable, Sendable {
    var word: EventAnswer.Word
    var guests = 0
    var comment = ""
}
