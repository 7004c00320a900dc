import Foundation
import Web

/// What one look at a link has found.
struct LinkLook: Sendable {
    let link: DueLink
    let address: WebAddress
    let finding: LinkFinding
    let at: Date
    var icon = IconLook.notSought
}
