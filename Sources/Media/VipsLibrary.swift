import CVips

/// libvips, which reads, turns, converts, reduces and writes pictures; started when the first one
/// comes.
enum VipsLibrary {
    /// False if it could not be started: then no picture is read.
    static let isStarted = parvis_vips_start() == 0
}
