import Community
import Content
import Foundation
import HTTP
import Security
import Storage

extension Program {
    /// What went wrong, in one line that says what to do.
    static func sentence(_ error: any Error) -> String {
        let text =
            switch error {
            case let error as ServerError: sentence(error)
            case StorageError.locked(let folder):
                "a running Parvis uses the data folder \(folder); stop it first"
            case let error as KeyFileError: sentence(error)
            default: "\(error)"
            }
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private static func sentence(_ error: ServerError) -> String {
        switch error {
        case .cannotListen(let address, let code) where code == EADDRINUSE:
            "another program listens on \(address) at this port; stop it or choose another port"
        case .cannotListen(let address, let code) where code == EACCES:
            "this user may not listen on \(address) at this port; choose one from 1024 up"
        case .cannotListen(let address, let code):
            "cannot listen on \(address): \(String(cString: strerror(code)))"
        case .badAddress(let address):
            "\"\(address)\" in listen is not a numeric address such as 127.0.0.1 or ::1"
        case .badProxy(let proxy):
            "\"\(proxy)\" in trustedProxies is neither an address nor a network"
        case .system(let call, let code): "\(call) failed: \(String(cString: strerror(code)))"
        case .alreadyStarted: "the server was started twice"
        }
    }

    private static func sentence(_ error: KeyFileError) -> String {
        switch error {
        case .readableByOthers(let path): "others may read the key \(path); chmod 600 \(path)"
        case .notAFile(let path): "the key \(path) is not a plain file"
        case .wrongSize(let path, let size):
            "the key \(path) holds \(size) bytes and not 32; remove it, and a new one is made"
        case .refused(let path, let code) where code == EEXIST:
            "there is a former key in \(path) already; remove it first, and what it signed is "
                + "taken no more"
        case .refused(let path, let code):
            "the key \(path) cannot be used: \(String(cString: strerror(code)))"
        }
    }
}
