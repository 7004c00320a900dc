/// Runs a program against records.
struct Renderer {
    /// Partials calling themselves: a page is data, and data is not trusted to be shallow.
    static let depth = 100

    /// The program, open to be read in place: a reference counted for each instruction would cost
    /// more than the instruction.
    private var ops: UnsafeBufferPointer<Program.Op>
    private var literals: UnsafeBufferPointer<UInt8>
    private let slots: UnsafeBufferPointer<Slot>
    private let regions: UnsafeBufferPointer<Range<Int>>
    private let template: String
    private let language: String
    /// The texts of the language, by their place.
    private let constants: [[UInt8]]

    private var output: Output
    private var registers: [UnsafeRawPointer]
    private var margin: [UInt8] = []
    private var calls = 0
    /// Calls left to make, so that partials which double cannot run for ever.
    private var budget = 1_000_000

    /// Renders a program with `contexts` in its first registers.
    static func render(
        _ program: Program, _ contexts: [UnsafeRawPointer], _ constants: [[UInt8]],
        in language: String = "", reserving capacity: Int
    ) throws(TemplateError) -> Output {
        try program.read { (ops, literals, slots, regions) throws(TemplateError) in
            var renderer = Renderer(
                ops: ops, literals: literals, slots: slots, regions: regions,
                template: program.template, language: language, constants: constants,
                output: Output(reserving: capacity), registers: contexts)
            if let any = contexts.first {
                let more = max(0, program.registers - contexts.count)
                renderer.registers.append(contentsOf: repeatElement(any, count: more))
            }
            try renderer.run(from: 0, to: ops.count)
            return renderer.output
        }
    }

    private mutating func run(from start: Int, to end: Int) throws(TemplateError) {
        var pc = start
        while pc < end {
            let op = ops[pc]
            pc += 1
            switch op {
            case .literal(let start, let count): output.append(literal(start, count))
            case .constant(let place):
                constants[Int(place)].withUnsafeBufferPointer { output.append($0) }
            case .print(let from, let slot):
                slots[Int(slot)].print(registers[Int(from)], &output)
            case .raw(let from, let slot):
                slots[Int(slot)].raw(registers[Int(from)], &output)
            case .when(let from, let slot, let end):
                if !slots[Int(slot)].test(registers[Int(from)]) { pc = Int(end) }
            case .unless(let from, let slot, let end):
                if slots[Int(slot)].test(registers[Int(from)]) { pc = Int(end) }
            case .each(let from, let slot, let into, let end):
                try each(from, slot, Int(into), body: pc..<Int(end))
                pc = Int(end)
            case .kept(let from, let slot, let into, let end):
                try kept(from, slot, Int(into), body: pc..<Int(end))
                pc = Int(end)
            case .call(let region): try call(region, margin: margin)
            case .indented(let region, let start, let count, let fresh):
                try call(region, margin: (fresh ? [] : margin) + literal(start, count))
            case .skip(let to): pc = Int(to)
            case .margin: margin.withUnsafeBufferPointer { output.append($0) }
            }
        }
    }

    private func literal(_ start: Int32, _ count: Int32) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(start) + Int(count)])
    }

    private mutating func each(
        _ from: Int32, _ slot: Int32, _ into: Int, body: Range<Int>
    ) throws(TemplateError) {
        let outer = registers[into]
        try slots[Int(slot)].enter(registers[Int(from)]) { (item) throws(TemplateError) in
            registers[into] = item
            try run(from: body.lowerBound, to: body.upperBound)
        }
        registers[into] = outer
    }

    /// Prints a kept record: as the piece it is at this place, which the first to come makes.
    private mutating func kept(
        _ from: Int32, _ slot: Int32, _ into: Int, body: Range<Int>
    ) throws(TemplateError) {
        guard let record = slots[Int(slot)].kept?(registers[Int(from)]) else { return }
        let place = Piece.Place(template: template, start: body.lowerBound, language: language)
        if let piece = record.printout as? Piece {
            guard piece.place == place else {
                throw TemplateError(template, line: 0, .keptElsewhere)
            }
            return try run(piece)
        }
        var printed: Piece?
        try slots[Int(slot)].enter(registers[Int(from)]) { (item) throws(TemplateError) in
            var printer = PiecePrinter(
                ops: ops, literals: literals, slots: slots, regions: regions,
                constants: constants, template: template, registers: registers)
            printed = try printer.print(item, into, body, as: place)
        }
        // Another thread has printed it meanwhile.
        guard let piece = printed ?? record.printout as? Piece else { return }
        record.settle(piece)
        try run(piece)
    }

    private mutating func run(_ piece: Piece) throws(TemplateError) {
        let outer = (ops, literals)
        try piece.ops.withUnsafeBufferPointer { (inner) throws(TemplateError) in
            try piece.bytes.withUnsafeBufferPointer { (bytes) throws(TemplateError) in
                (ops, literals) = (inner, bytes)
                try run(from: 0, to: inner.count)
            }
        }
        (ops, literals) = outer
    }

    private mutating func call(_ region: Int32, margin inner: [UInt8]) throws(TemplateError) {
        guard calls < Self.depth, budget > 0 else {
            throw TemplateError(template, line: 0, .tooDeep)
        }
        let outer = margin
        calls += 1
        budget -= 1
        margin = inner
        let range = regions[Int(region)]
        try run(from: range.lowerBound, to: range.upperBound)
        margin = outer
        calls -= 1
    }
}

extension Program {
    /// Opens the arrays of the program, for as long as `body` runs.
    fileprivate func read<T>(
        _ body: (
            UnsafeBufferPointer<Op>, UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<Slot>,
            UnsafeBufferPointer<Range<Int>>
        ) throws(TemplateError) -> T
    ) throws(TemplateError) -> T {
        try ops.withUnsafeBufferPointer { (ops) throws(TemplateError) in
            try literals.withUnsafeBufferPointer { (literals) throws(TemplateError) in
                try slots.withUnsafeBufferPointer { (slots) throws(TemplateError) in
                    try regions.withUnsafeBufferPointer { (regions) throws(TemplateError) in
                        try body(ops, literals, slots, regions)
                    }
                }
            }
        }
    }
}
