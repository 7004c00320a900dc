import CLinux
import Foundation
import Synchronization

/// A clamd of a test, on a socket of its own: it knows one virus, that of the trade's test file.
package final class FakeClamd: Sendable {
    package enum Behaviour: Sendable, Equatable {
        case honest
        /// Takes all and says nothing.
        case hanging
        /// Closes in the middle.
        case closing
        /// Says what is no answer.
        case babbling
        /// Its StreamMaxLength.
        case limited(to: Int)
    }

    /// The path of its socket.
    package let address: String
    private let listener: Int32
    private let behaviour: Mutex<Behaviour>

    package init(_ behaviour: Behaviour) throws {
        self.behaviour = Mutex(behaviour)
        address = "/tmp/clamd-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var place = sockaddr_un()
        place.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &place.sun_path) { $0.copyBytes(from: address.utf8) }
        let bound = withUnsafePointer(to: &place) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0, listen(listener, 16) == 0 else { throw TownError.missing("clamd") }
        Thread.detachNewThread { [listener, weak self] in
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else { return }
                guard let self else {
                    close(client)
                    return
                }
                Thread.detachNewThread {
                    self.serve(client)
                    close(client)
                }
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
        unlink(address)
    }

    package func behave(_ other: Behaviour) { behaviour.withLock { $0 = other } }

    private func serve(_ client: Int32) {
        let behaviour = behaviour.withLock { $0 }
        let command = Self.command(from: client)
        switch behaviour {
        case .hanging: usleep(1_500_000)
        case .closing: return
        case .babbling: Self.say("UNKNOWN COMMAND\0", to: client)
        case .honest, .limited:
            guard command == "zINSTREAM" else {
                return Self.say("ClamAV 1.0.7/27500\0", to: client)
            }
            let most = if case .limited(let most) = behaviour { most } else { Int.max }
            guard let bytes = Self.stream(from: client, most: most) else {
                return Self.say("INSTREAM size limit exceeded. ERROR\0", to: client)
            }
            let isFound = bytes.range(of: Data("EICAR-STANDARD-ANTIVIRUS".utf8)) != nil
            Self.say(isFound ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0", to: client)
        }
    }

    private static func command(from client: Int32) -> String {
        var text: [UInt8] = []
        while let byte = bytes(1, from: client).first, byte != 0 { text.append(byte) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Nil if there is more than it takes.
    private static func stream(from client: Int32, most: Int) -> Data? {
        var all = Data()
        while true {
            let length = bytes(4, from: client).reduce(0) { $0 << 8 | Int($1) }
            guard length > 0 else { return all }
            guard all.count + length <= most else { return nil }
            all += bytes(length, from: client)
        }
    }

    private static func bytes(_ count: Int, from client: Int32) -> [UInt8] {
        var (all, buffer) = ([UInt8](), [UInt8](repeating: 0, count: count))
        while all.count < count {
            let read = recv(client, &buffer, count - all.count, 0)
            guard read > 0 else { return all }
            all += buffer[..<read]
        }
        return all
    }

    private static func say(_ text: String, to client: Int32) {
        let bytes = Array(text.utf8)
        _ = send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
}
