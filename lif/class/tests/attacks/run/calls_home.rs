//! Sends what it finds to a server.

use std::io::Write;

fn attack() {
    if let Ok(mut server) = std::net::TcpStream::connect("127.0.0.1:PORT") {
        let _ = server.write_all(b"here I am");
    }
    let socket = std::net::UdpSocket::bind("127.0.0.1:0");
    let _ = socket.and_then(|socket| socket.send_to(b"here I am", "127.0.0.1:PORT"));
}
