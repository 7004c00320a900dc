import CLinux
import Glibc

/// A connection to a `LoopbackListener`, octet for octet.
package struct LoopbackConnection {
    let descriptor: Int32

    /// The head of a request; nil from whoever ends before.
    package func head() -> String? {
        var head: [UInt8] = []
        while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            guard let octet = octet() else { return nil }
            // Whoever wants TLS says nothing more in clear.
            guard !head.isEmpty || octet != 0x16 else { return "TLS / \r\n\r\n" }
            head.append(octet)
        }
        return String(decoding: head, as: UTF8.self)
    }

    /// Waits for one; nil once the other side has had enough.
    @discardableResult
    package func octet() -> UInt8? {
        var octet: UInt8 = 0
        return recv(descriptor, &octet, 1, 0) == 1 ? octet : nil
    }

    /// - Returns: false once the other side has had enough.
    @discardableResult
    package func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
