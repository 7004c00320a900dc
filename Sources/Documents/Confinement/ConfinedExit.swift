import Glibc

/// How our own part of a child process says what went wrong: exit codes that no other program
/// that it may become uses.
enum ConfinedExit: Int32 {
    case done = 0
    case encrypted = 81
    case broken = 82
    case tooCostly = 83
    case unsupported = 84
    /// A limit could not be set, or the program that it should become is not there.
    case unconfined = 85
    /// The kernel does not keep it from the other files of the machine.
    case unfenced = 86

    init(_ error: DocumentError) {
        self =
            switch error {
            case .encrypted: .encrypted
            case .broken: .broken
            case .tooCostly: .tooCostly
            case .unsupported: .unsupported
            case .unavailable: .unconfined
            case .unfenced: .unfenced
            }
    }

    var error: DocumentError? {
        switch self {
        case .done: nil
        case .encrypted: .encrypted
        case .broken: .broken
        case .tooCostly: .tooCostly
        case .unsupported: .unsupported
        case .unconfined: .unavailable
        case .unfenced: .unfenced
        }
    }
}

extension ConfinedResult {
    /// What the ending says of the document; nil when all went well, or as much was read as is
    /// read of any. An unknown code of another program is for the caller to judge.
    var error: DocumentError? {
        switch ending {
        case .full: nil
        case .late, .signal(SIGKILL), .signal(SIGXCPU), .signal(SIGXFSZ): .tooCostly
        case .signal: .broken
        case .code(let code): ConfinedExit(rawValue: code)?.error
        }
    }
}
