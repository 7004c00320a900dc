import CLinux
import Glibc

/// Reads the two outputs of a child side by side, each with its cap.
struct ConfinedReading {
    private let output: Int32
    private let errors: Int32
    private let mostOutput: Int
    private let mostComplaint: Int
    private(set) var text: [UInt8] = []
    private(set) var complaint: [UInt8] = []
    /// There was more than is read.
    private(set) var isFull = false
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    init(output: Int32, errors: Int32, mostOutput: Int, mostComplaint: Int) {
        self.output = output
        self.errors = errors
        self.mostOutput = mostOutput
        self.mostComplaint = mostComplaint
    }

    /// Reads on to the end of both.
    /// - Parameter left: milliseconds until the deadline.
    /// - Returns: whether the end was reached.
    mutating func finish(_ left: () -> Int) -> Bool {
        var open = [true, true]
        while open.contains(true) {
            let wait = left()
            guard wait > 0 else { return false }
            var files = [output, errors].enumerated().map { number, file in
                pollfd(fd: open[number] ? file : -1, events: Int16(POLLIN), revents: 0)
            }
            let count = poll(&files, 2, Int32(clamping: wait))
            if count < 0, errno != EINTR { return false }
            guard count > 0 else { continue }
            for number in 0..<2 where files[number].revents != 0 {
                open[number] = take(from: number)
                if isFull { return false }
            }
        }
        return true
    }

    /// - Returns: whether there may be more.
    private mutating func take(from number: Int) -> Bool {
        let count = read(number == 0 ? output : errors, &buffer, buffer.count)
        if count < 0 { return errno == EINTR || errno == EAGAIN }
        guard count > 0 else { return false }
        if number == 0 {
            let room = mostOutput - text.count
            text += buffer[..<min(count, room)]
            isFull = count > room
        } else {
            complaint += buffer[..<min(count, mostComplaint - complaint.count)]
        }
        return true
    }
}
