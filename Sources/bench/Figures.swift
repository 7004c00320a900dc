extension Double {
    /// With so many digits after the point.
    func digits(_ count: Int) -> String {
        let scale = (0..<count).reduce(1.0) { scale, _ in scale * 10 }
        let whole = Int((magnitude * scale).rounded())
        let tail =
            count == 0 ? "" : "." + String(String(Int(scale) + whole % Int(scale)).dropFirst())
        return (self < 0 ? "-" : "") + String(whole / Int(scale)) + tail
    }

    /// A time in seconds as milliseconds.
    var milliseconds: String { (self * 1000).digits(self < 0.01 ? 2 : 0) + " ms" }
}

extension Int {
    /// In groups of three digits.
    var grouped: String {
        let digits = String(magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }

    /// A number of bytes as millions.
    var megabytes: String { (Double(self) / 1e6).digits(1) + " MB" }
    var kilobytes: String { (Double(self) / 1e3).digits(1) + " kB" }
}
