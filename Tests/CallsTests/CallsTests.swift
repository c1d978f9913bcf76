@testable import Calls
