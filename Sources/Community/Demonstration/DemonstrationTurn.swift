package import Foundation

/// One thing that somebody does at its moment.
package struct DemonstrationTurn {
    package let at: Date
    package let play: (inout DemonstrationTeller) throws -> Void

    package init(at: Date, play: @escaping (inout DemonstrationTeller) throws -> Void) {
        self.at = at
        self.play = play
    }
}
